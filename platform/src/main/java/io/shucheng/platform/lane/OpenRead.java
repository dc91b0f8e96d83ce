package io.shucheng.platform.lane;

import org.jspecify.annotations.Nullable;

/**
 * A read for which nobody has to be known.
 *
 * @param path as it was sent, percent-encoded
 * @param query as it was sent, without the question mark; null for none
 * @param language the {@code Accept-Language} that was sent; null for none
 */
public record OpenRead(
    String path, @Nullable String query, AnswerForm form, @Nullable String language) {}
