package io.shucheng;

import io.shucheng.console.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bookstore: everything in one process. */
@SpringBootApplication
public class ShuchengApplication {

  /** Opens the shop or, with a command, does one thing and exits; {@code --help} tells which. */
  public static void main(String[] args) {
    CommandLineEntry.main(ShuchengApplication.class, args);
  }
}
