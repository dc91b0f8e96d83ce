/** What every answer of the shop goes through. */
@NullMarked
package io.shucheng.platform.web.http;

import org.jspecify.annotations.NullMarked;
