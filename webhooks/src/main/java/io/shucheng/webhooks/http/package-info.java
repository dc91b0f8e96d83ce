/** The operator's calls, and the calls to receivers. */
@NullMarked
package io.shucheng.webhooks.http;

import org.jspecify.annotations.NullMarked;
