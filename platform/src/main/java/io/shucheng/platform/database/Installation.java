package io.shucheng.platform.database;

/**
 * What an installation was told at its first start and remembers with its database. Thread-safe.
 */
public interface Installation {

  /**
   * Whether this is a demonstration: demo catalog, demo accounts, payment sandbox. {@code
   * SHUCHENG_DEMO} decides where it is set, otherwise what the database remembers, otherwise
   * whether the database was new and embedded.
   */
  boolean isDemo();

  /**
   * Remembers a fact for ever.
   *
   * @return whether it was not known before
   */
  boolean remember(String name, String value);

  /** Whether a fact is remembered. */
  boolean remembers(String name);
}
