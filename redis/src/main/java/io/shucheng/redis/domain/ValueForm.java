package io.shucheng.redis.domain;

import io.shucheng.platform.caching.SharedValue;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * How a value lies in Redis: four bytes that say it is one, its revision, a checksum, and its
 * bytes. A value without bytes tells that what is older than its revision is outdated.
 */
public final class ValueForm {

  /** The last byte is the form's version. */
  private static final int MARK = 'S' << 24 | 'C' << 16 | 'V' << 8 | 1;

  private static final int BEFORE_BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;

  /** Redis counts in doubles, which are exact until here. */
  private static final long HIGHEST_REVISION = (1L << 53) - 1;

  private ValueForm() {}

  /** Whether a value can lie there: it has bytes, and a revision that Redis can count. */
  public static boolean holds(SharedValue value) {
    return value.bytes().length > 0 && isCountable(value.revision());
  }

  /** Whether Redis can compare a revision with others. */
  public static boolean isCountable(long revision) {
    return revision >= 0 && revision <= HIGHEST_REVISION;
  }

  /** A value as it lies there. */
  public static byte[] write(SharedValue value) {
    byte[] bytes = value.bytes();
    return ByteBuffer.allocate(BEFORE_BYTES + bytes.length)
        .putInt(MARK)
        .putLong(value.revision())
        .putInt(checksum(value.revision(), bytes))
        .put(bytes)
        .array();
  }

  /** What lies there once everything older than a revision is outdated. */
  public static byte[] outdated(long revision) {
    return write(new SharedValue(revision, new byte[0]));
  }

  /** The value; null where it is outdated, and for whatever was not written here or is damaged. */
  public static @Nullable SharedValue read(byte[] stored) {
    if (stored.length <= BEFORE_BYTES) {
      return null;
    }
    ByteBuffer from = ByteBuffer.wrap(stored);
    int mark = from.getInt();
    long revision = from.getLong();
    int checksum = from.getInt();
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    return mark == MARK && checksum == checksum(revision, bytes)
        ? new SharedValue(revision, bytes)
        : null;
  }

  private static int checksum(long revision, byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, revision));
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
