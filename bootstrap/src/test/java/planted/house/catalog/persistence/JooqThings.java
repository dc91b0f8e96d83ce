package planted.house.catalog.persistence;

/** What the planted use case and handler must not reach. */
public class JooqThings {}
