package io.shucheng.platform.caching;

/**
 * A value of the second level.
 *
 * @param revision of what it tells of
 * @param bytes are not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares values
public record SharedValue(long revision, byte[] bytes) {}
