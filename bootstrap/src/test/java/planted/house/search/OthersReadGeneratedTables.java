package planted.house.search;

import planted.house.catalog.persistence.jooq.Tables;

/** Planted: a module that reads another's tables. */
public record OthersReadGeneratedTables(Tables tables) {}
