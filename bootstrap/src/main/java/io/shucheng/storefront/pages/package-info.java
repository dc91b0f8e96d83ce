/** How a page is made: its language, its frame, its template, and what refuses to be one. */
@NamedInterface("pages")
@NullMarked
package io.shucheng.storefront.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
