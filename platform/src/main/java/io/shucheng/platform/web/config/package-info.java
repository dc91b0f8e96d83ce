/** How JSON, CBOR, cursors and the web server are set. */
@NullMarked
package io.shucheng.platform.web.config;

import org.jspecify.annotations.NullMarked;
