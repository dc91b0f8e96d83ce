package planted.house.catalog.persistence.jooq;

/** Stands for a generated table. */
public class Tables {}
