package planted.house.ordering.cycleback;

import planted.house.ordering.cycle.One;

/** Planted: the other half of a cycle. */
public interface Other {
  One one();
}
