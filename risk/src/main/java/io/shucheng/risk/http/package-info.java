/** The remote risk service over HTTP, with its deadline and its breaker. */
@NullMarked
package io.shucheng.risk.http;

import org.jspecify.annotations.NullMarked;
