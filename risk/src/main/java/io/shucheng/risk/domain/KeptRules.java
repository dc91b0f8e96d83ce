package io.shucheng.risk.domain;

import java.util.Optional;

/** The last good rules, kept for a start without the service. */
public interface KeptRules {

  /** Empty where there are none, or none of this service that can be read. */
  Optional<FetchedRules> find();

  /** Replaces them. That they cannot be kept is logged, and no more. */
  void keep(FetchedRules rules);
}
