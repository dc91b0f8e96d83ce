package io.shucheng.storefront.http.account;

import org.jspecify.annotations.Nullable;

/**
 * What the page that a letter leads to shows.
 *
 * @param token of the letter
 * @param error why the last try failed, or null
 */
public record NewPasswordPage(String token, @Nullable String error) {}
