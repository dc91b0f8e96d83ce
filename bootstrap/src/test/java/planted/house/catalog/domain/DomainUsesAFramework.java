package planted.house.catalog.domain;

import org.springframework.stereotype.Component;

/** Planted: a domain that knows Spring. */
@Component
public class DomainUsesAFramework {}
