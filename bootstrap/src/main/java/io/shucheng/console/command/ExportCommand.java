package io.shucheng.console.command;

import io.shucheng.catalog.CatalogExport;
import io.shucheng.console.ProgressDisplay;
import io.shucheng.console.opening.Opening;
import io.shucheng.ordering.CustomerExport;
import io.shucheng.ordering.OrderExport;
import io.shucheng.platform.files.PrivateFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code export WHAT FILE}: all there is of something, for other systems to read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the catalog, the orders or the customers, one JSON object a line.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WHAT", description = "catalog, orders or customers")
  private What what;

  @Parameters(index = "1", paramLabel = "FILE", description = "a new file")
  private Path file;

  @Override
  public Integer call() throws IOException {
    PrivateFile.requireNew(file);
    try (ConfigurableApplicationContext context = Opening.forCommand(shucheng.application())) {
      AtomicLong written = new AtomicLong();
      Export export = exportOf(context);
      try (ProgressDisplay display = ProgressDisplay.of("Exporting", what.unit())) {
        PrivateFile.write(
            file,
            out ->
                export.write(
                    out,
                    count -> {
                      written.set(count);
                      display.show(count, export.size());
                    }));
      }
      spec.commandLine().getOut().printf("Wrote %,d %s to %s%n", written.get(), what.unit(), file);
      return 0;
    }
  }

  private Export exportOf(ApplicationContext context) {
    return switch (what) {
      case CATALOG -> {
        CatalogExport catalog = context.getBean(CatalogExport.class);
        yield new Export(catalog.size(), catalog::write);
      }
      case ORDERS -> {
        OrderExport orders = context.getBean(OrderExport.class);
        yield new Export(orders.size(), orders::write);
      }
      case CUSTOMERS -> {
        CustomerExport customers = context.getBean(CustomerExport.class);
        yield new Export(customers.size(), customers::write);
      }
    };
  }

  /** What there is to export. */
  enum What {
    CATALOG("books"),
    ORDERS("orders"),
    CUSTOMERS("customers");

    private final String unit;

    What(String unit) {
      this.unit = unit;
    }

    String unit() {
      return unit;
    }
  }

  /** A module's export. */
  private record Export(long size, Writing writing) {

    void write(OutputStream out, LongConsumer written) throws IOException {
      writing.write(out, written);
    }
  }

  /** Writes all of it and tells how far it is. */
  @FunctionalInterface
  private interface Writing {

    void write(OutputStream out, LongConsumer written) throws IOException;
  }
}
