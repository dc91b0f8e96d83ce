package planted.house.catalog.config;

/** Planted: a server that talks to a terminal. */
public class PrintsToTheTerminal {

  public void print() {
    System.out.println("nobody sees this");
  }
}
