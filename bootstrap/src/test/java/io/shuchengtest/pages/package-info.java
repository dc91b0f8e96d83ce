/**
 * A shop without anything behind its pages: the modules' published interfaces kept in memory. It
 * stands outside the application's packages so that the whole shop's tests do not find it.
 */
@NullMarked
package io.shuchengtest.pages;

import org.jspecify.annotations.NullMarked;
