package io.shucheng.catalog;

/** Names a work, which editions share; positive. */
public record WorkId(long value) {}
