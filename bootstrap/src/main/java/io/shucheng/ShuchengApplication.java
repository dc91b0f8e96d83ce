package io.shucheng;

import io.shucheng.console.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The bookstore: everything in one process. Beans go by their classes' full names, so that no
 * module has to know what another calls its own.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ShuchengApplication {

  /** Opens the shop or, with a command, does one thing and exits; {@code --help} tells which. */
  public static void main(String[] args) {
    CommandLineEntry.main(ShuchengApplication.class, args);
  }
}
