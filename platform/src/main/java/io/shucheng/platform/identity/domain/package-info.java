/** The model of accounts and refresh tokens, and its rules. */
@NullMarked
package io.shucheng.platform.identity.domain;

import org.jspecify.annotations.NullMarked;
