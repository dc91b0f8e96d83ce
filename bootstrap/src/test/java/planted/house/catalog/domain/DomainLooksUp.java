package planted.house.catalog.domain;

import planted.house.catalog.config.Settings;

/** Planted: a domain that asks its configuration. */
public record DomainLooksUp(Settings settings) {}
