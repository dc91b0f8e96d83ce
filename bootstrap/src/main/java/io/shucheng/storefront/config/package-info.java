/** How the pages are wired: security, static files, cookies. */
@NullMarked
package io.shucheng.storefront.config;

import org.jspecify.annotations.NullMarked;
