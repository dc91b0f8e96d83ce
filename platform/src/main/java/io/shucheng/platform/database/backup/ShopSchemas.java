package io.shucheng.platform.database.backup;

import java.sql.Connection;
import java.util.List;
import java.util.Set;

/** The modules' schemas and the change sets that made them. */
public interface ShopSchemas {

  /** One a module. */
  List<String> NAMES = List.of("platform", "catalog", "search", "ordering", "webhooks");

  /** The ids of the change sets that this version has. */
  Set<String> changeSets();

  /**
   * Drops the schemas, makes them anew as these change sets leave them, has them filled in one
   * transaction, and applies the other change sets.
   */
  void remake(Set<String> changeSets, Filling filling);

  /** Puts rows into tables that are empty, within the transaction that is open. */
  @FunctionalInterface
  interface Filling {

    void fill(Connection connection);
  }
}
