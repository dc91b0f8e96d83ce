/** The search over HTTP. */
@NullMarked
package io.shucheng.search.http;

import org.jspecify.annotations.NullMarked;
