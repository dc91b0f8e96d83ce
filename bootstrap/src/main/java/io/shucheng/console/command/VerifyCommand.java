package io.shucheng.console.command;

import io.shucheng.console.opening.Opening;
import io.shucheng.ordering.Verification;
import io.shucheng.ordering.Verification.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code verify}: proves that the data keep every rule of the shop. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks every invariant of the data; exits with 1 and the rows that break one.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = Opening.forCommand(shucheng.application())) {
      List<Finding> findings = context.getBean(Verification.class).verify();
      PrintWriter out = spec.commandLine().getOut();
      findings.forEach(
          finding ->
              out.printf("%s: %s (%s)%n", finding.subject(), finding.rule(), finding.detail()));
      out.println(
          findings.isEmpty() ? "Every rule holds." : findings.size() + " rows break a rule.");
      out.flush();
      return findings.isEmpty() ? 0 : 1;
    }
  }
}
