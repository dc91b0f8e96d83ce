/** What can be done with accounts and tokens. */
@NullMarked
package io.shucheng.platform.identity.usecase;

import org.jspecify.annotations.NullMarked;
