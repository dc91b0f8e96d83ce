package io.shucheng.console.command;

import io.shucheng.console.opening.Opening;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.EmailTakenException;
import io.shucheng.platform.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code account …}: the accounts of those who work in the shop. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Keeps accounts.",
    subcommands = AccountCommand.Add.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AccountCommand implements Runnable {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** {@code account add EMAIL}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Opens an account; asks for its password, or reads it from standard input.")
  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  static final class Add implements Callable<Integer> {

    @ParentCommand private AccountCommand account;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "the mail address to log in with")
    private String email;

    @Option(
        names = "--role",
        split = ",",
        description = "customer, merchandiser, fulfilment, operator, admin (customer)")
    private @Nullable Set<Role> roles;

    @Option(names = "--name", description = "how the account is greeted")
    private @Nullable String name;

    @Option(
        names = "--password",
        arity = "0..1",
        interactive = true,
        description = "asked for on a terminal")
    private char @Nullable [] password;

    @Override
    public Integer call() {
      String secret = password != null ? new String(password) : PasswordPrompt.read();
      try (ConfigurableApplicationContext context =
          Opening.forCommand(account.shucheng.application())) {
        Account opened =
            context
                .getBean(Accounts.class)
                .open(
                    email,
                    secret,
                    name == null ? email.replaceFirst("@.*", "") : name,
                    roles == null ? EnumSet.of(Role.CUSTOMER) : roles);
        spec.commandLine().getOut().println("Opened " + opened.email() + " " + opened.roles());
        return 0;
      } catch (EmailTakenException | IllegalArgumentException e) {
        spec.commandLine().getErr().println("No account was opened: " + e.getMessage());
        return 1;
      }
    }
  }
}
