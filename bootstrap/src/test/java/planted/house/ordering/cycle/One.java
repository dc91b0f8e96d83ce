package planted.house.ordering.cycle;

import planted.house.ordering.cycleback.Other;

/** Planted: one half of a cycle. */
public record One(Other other) {}
