/**
 * The shop's words, numbers, amounts and dates in the languages it speaks, for pages and letters
 * alike.
 */
@ApplicationModule(
    displayName = "Words",
    allowedDependencies = {"platform :: money", "catalog"})
@NullMarked
package io.shucheng.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
