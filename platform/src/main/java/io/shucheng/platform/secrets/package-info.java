/** The installation's own secrets, generated at first need and kept in its home folder. */
@NamedInterface("secrets")
@NullMarked
package io.shucheng.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
