package planted.house.search;

import planted.house.platform.database.Replicas;

/** Planted: a module that asks replicas without a guard. */
public record AsksReplicasItself(Replicas replicas) {}
