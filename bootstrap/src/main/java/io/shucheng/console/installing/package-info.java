/** Lays the binary out in a folder, in the form that starts fastest. */
@NullMarked
package io.shucheng.console.installing;

import org.jspecify.annotations.NullMarked;
