package io.shucheng.platform.settings.domain;

/** Who says what a setting is. */
public enum Source {
  /** What the shop was started with. */
  START,
  /** The operator's file. */
  FILE,
  /** The back office, whose word goes before the file's. */
  OFFICE
}
