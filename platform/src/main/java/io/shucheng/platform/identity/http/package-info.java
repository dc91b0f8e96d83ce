/** The routes of accounts and tokens, and who is calling. */
@NullMarked
package io.shucheng.platform.identity.http;

import org.jspecify.annotations.NullMarked;
