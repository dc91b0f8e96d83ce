/** The commands of the one binary. */
@NullMarked
package io.shucheng.console.command;

import org.jspecify.annotations.NullMarked;
