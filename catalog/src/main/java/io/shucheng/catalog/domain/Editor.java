package io.shucheng.catalog.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff edits, when, and from what they saw.
 *
 * @param revision that the editor read; null edits whatever there is
 */
public record Editor(UUID account, Instant at, @Nullable Long revision) {}
