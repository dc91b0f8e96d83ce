package io.shucheng.platform.profiling;

/** A node records one profile at a time. */
public final class ProfileUnderWayException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ProfileUnderWayException() {
    super("a profile is being recorded; wait until it is done");
  }
}
