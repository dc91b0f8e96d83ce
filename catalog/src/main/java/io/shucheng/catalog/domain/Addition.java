package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.UUID;

/**
 * A book that staff added, as the request for it was answered.
 *
 * @param request the digest of what was asked for
 * @param answer as it was sent
 */
public record Addition(UUID request, BookId book, String answer) {}
