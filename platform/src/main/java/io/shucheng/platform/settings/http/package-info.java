/** Settings over HTTP. */
@NullMarked
package io.shucheng.platform.settings.http;

import org.jspecify.annotations.NullMarked;
