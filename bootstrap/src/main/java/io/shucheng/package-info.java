/** The one deployable: everything below this package is a module of it. */
@NullMarked
package io.shucheng;

import org.jspecify.annotations.NullMarked;
