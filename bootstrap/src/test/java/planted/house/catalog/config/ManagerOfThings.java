package planted.house.catalog.config;

/** Planted through {@link ThingManager}, whose name says nothing. */
public class ManagerOfThings {

  /** A name that hides what it does. */
  public static class ThingManager {}
}
