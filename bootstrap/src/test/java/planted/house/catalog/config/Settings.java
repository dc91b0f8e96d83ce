package planted.house.catalog.config;

/** What the planted domain must not look at. */
public record Settings(String name) {}
