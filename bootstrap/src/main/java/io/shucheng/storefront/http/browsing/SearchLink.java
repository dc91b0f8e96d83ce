package io.shucheng.storefront.http.browsing;

/** A search to go on with: what it is called, and its address. */
public record SearchLink(String label, String url) {}
