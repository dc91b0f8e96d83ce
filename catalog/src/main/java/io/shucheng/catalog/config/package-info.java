/** The catalog's settings and wiring. */
@NullMarked
package io.shucheng.catalog.config;

import org.jspecify.annotations.NullMarked;
