/** Accounts, their roles, and the tokens they call with. */
@NamedInterface("identity")
@NullMarked
package io.shucheng.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
