package io.shucheng.console.command;

import io.shucheng.catalog.CatalogExport;
import io.shucheng.console.ProgressDisplay;
import io.shucheng.console.opening.Opening;
import io.shucheng.ordering.CustomerExport;
import io.shucheng.ordering.OrderExport;
import io.shucheng.platform.files.PrivateFile;
import io.shucheng.platform.web.Export;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
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
      Export export = context.getBean(what.export());
      long size = export.size();
      try (ProgressDisplay display = ProgressDisplay.of("Exporting", what.unit())) {
        PrivateFile.write(
            file,
            out ->
                export.write(
                    out,
                    count -> {
                      written.set(count);
                      display.show(count, size);
                    }));
      }
      spec.commandLine().getOut().printf("Wrote %,d %s to %s%n", written.get(), what.unit(), file);
      return 0;
    }
  }

  /** What there is to export. */
  enum What {
    CATALOG("books", CatalogExport.class),
    ORDERS("orders", OrderExport.class),
    CUSTOMERS("customers", CustomerExport.class);

    private final String unit;
    private final Class<? extends Export> export;

    What(String unit, Class<? extends Export> export) {
      this.unit = unit;
      this.export = export;
    }

    String unit() {
      return unit;
    }

    Class<? extends Export> export() {
      return export;
    }
  }
}
