/** Letters to customers: through a mail server, or into a folder where there is none. */
@NamedInterface("mail")
@NullMarked
package io.shucheng.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
