package io.shucheng.storefront.http.account;

import org.jspecify.annotations.Nullable;

/**
 * What the page for forgotten passwords shows.
 *
 * @param error why the last try failed, or null
 */
public record ForgottenPasswordPage(String email, @Nullable String error) {}
