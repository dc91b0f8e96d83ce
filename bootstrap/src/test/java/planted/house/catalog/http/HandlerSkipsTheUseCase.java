package planted.house.catalog.http;

import planted.house.catalog.persistence.JooqThings;

/** Planted: a handler that asks the tables. */
public record HandlerSkipsTheUseCase(JooqThings things) {}
