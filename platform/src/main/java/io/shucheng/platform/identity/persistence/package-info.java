/** Accounts and refresh tokens in PostgreSQL. */
@NullMarked
package io.shucheng.platform.identity.persistence;

import org.jspecify.annotations.NullMarked;
