package io.shucheng.console.command;

import io.shucheng.console.installing.InstallationException;
import io.shucheng.console.installing.ShopFolder;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code install DIR}: the binary in the form that starts fastest, with launcher and service. */
@Command(
    name = "install",
    mixinStandardHelpOptions = true,
    description =
        "Lays the shop out in a folder: extracted, with an AOT cache, launcher, settings and a systemd unit.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class InstallCommand implements Callable<Integer> {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "a new folder, or one that was installed before")
  private Path folder;

  @Option(names = "--user", description = "whom the service runs as (you, or shucheng for root)")
  private @Nullable String user;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    File jar = new ApplicationHome(shucheng.application()).getSource();
    if (jar == null || !jar.isFile()) {
      spec.commandLine()
          .getErr()
          .println("Only the binary can be installed: run 'java -jar shucheng.jar install DIR'");
      return 1;
    }
    Path target = folder.toAbsolutePath().normalize();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try {
      new ShopFolder(target, java)
          .layOut(
              jar.toPath(),
              serviceUser(),
              step -> {
                out.println(step + " …");
                out.flush();
              });
    } catch (InstallationException e) {
      spec.commandLine()
          .getErr()
          .println("Nothing was installed, and what was there stays: " + e.getMessage());
      return 1;
    }
    out.printf(
        """
        Installed in %1$s
          open the shop:    %1$s/bin/shucheng
          change settings:  %1$s/shucheng.env
          as a service:     chown -R %2$s %1$s && systemctl enable --now %1$s/shucheng.service
        """,
        target, serviceUser());
    return 0;
  }

  private String serviceUser() {
    if (user != null) {
      return user;
    }
    String me = System.getProperty("user.name");
    return "root".equals(me) ? "shucheng" : me;
  }
}
