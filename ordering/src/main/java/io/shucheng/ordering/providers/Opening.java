package io.shucheng.ordering.providers;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was opened.
 *
 * @param page where the customer pays
 * @param reference the provider's own name for it, at most 255 characters; null where it has none
 */
public record Opening(URI page, @Nullable String reference) {}
