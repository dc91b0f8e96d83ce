package io.shucheng.storefront.pages;

import io.shucheng.ordering.CartOwner;
import io.shucheng.platform.identity.Caller;
import io.shucheng.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What a request says about itself.
 *
 * @param path percent-encoded
 * @param query percent-encoded, or null
 */
record VisitFacts(
    Language language,
    @Nullable Caller caller,
    CartOwner.@Nullable Visitor visitor,
    @Nullable CsrfToken csrf,
    String path,
    @Nullable String query,
    @Nullable Notice notice) {}
