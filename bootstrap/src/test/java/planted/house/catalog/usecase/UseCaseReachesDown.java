package planted.house.catalog.usecase;

import planted.house.catalog.persistence.JooqThings;

/** Planted: a use case that knows who implements its port. */
public record UseCaseReachesDown(JooqThings things) {}
