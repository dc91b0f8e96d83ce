package io.shucheng.platform.caching;

/** A value of the second level. Immutable, as long as nobody changes its bytes. */
public final class SharedValue {

  private final long revision;
  private final byte[] bytes;

  /**
   * @param revision of what it tells of
   * @param bytes are not to be changed
   */
  public SharedValue(long revision, byte[] bytes) {
    this.revision = revision;
    this.bytes = bytes;
  }

  /** The revision of what it tells of. */
  public long revision() {
    return revision;
  }

  /** The bytes themselves, which are not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
