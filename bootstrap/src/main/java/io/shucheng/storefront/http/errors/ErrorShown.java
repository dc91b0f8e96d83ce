package io.shucheng.storefront.http.errors;

import org.springframework.http.HttpStatus;

/** What an error page says. */
public record ErrorShown(HttpStatus status, String heading, String message) {}
