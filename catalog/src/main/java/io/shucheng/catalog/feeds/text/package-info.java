/**
 * What feeds write in many ways and the shop in one: encodings, plain text, prices, numbers,
 * languages.
 */
@NullMarked
package io.shucheng.catalog.feeds.text;

import org.jspecify.annotations.NullMarked;
