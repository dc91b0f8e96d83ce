package io.shucheng.platform.settings.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source can be read.
 *
 * @param problem why what it said last good is in force still; null where it could be read
 * @param since when it could be read last; null where it never could
 */
public record SourceState(Source source, @Nullable String problem, @Nullable Instant since) {}
