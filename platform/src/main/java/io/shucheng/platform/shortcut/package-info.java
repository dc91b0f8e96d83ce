/**
 * Shortcuts: a call that almost all clients make in the same plain way is answered before the
 * servlets, in the request's own thread behind the gates. A module opts in by publishing a bean of
 * {@link io.shucheng.platform.shortcut.Shortcut}.
 */
@NamedInterface("shortcut")
@NullMarked
package io.shucheng.platform.shortcut;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
