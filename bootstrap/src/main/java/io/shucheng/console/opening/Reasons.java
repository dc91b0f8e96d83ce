package io.shucheng.console.opening;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.InvalidDatabaseUrlException;
import io.shucheng.platform.database.UnusableBackupException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in what went wrong at a start, the part that a person can do something about. */
final class Reasons {

  private Reasons() {}

  static String of(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(
            () -> {
              LoggerFactory.getLogger(Reasons.class).error("The start failed", failure);
              return "%s. The log below SHUCHENG_HOME has all of it"
                  .formatted(lastMessage(failure));
            });
  }

  private static Optional<String> known(Throwable cause) {
    return switch (cause) {
      case DatabaseUnavailableException database -> Optional.ofNullable(database.getMessage());
      case UnusableBackupException backup -> Optional.ofNullable(backup.getMessage());
      case FileAlreadyExistsException file ->
          Optional.of(
              "%s is there already: name a new file, or remove that one".formatted(file.getFile()));
      case NoSuchFileException file ->
          Optional.of("there is no %s: check the path".formatted(file.getFile()));
      case AccessDeniedException file ->
          Optional.of(
              "%s may not be read or written by you: choose another place, or get the right"
                  .formatted(file.getFile()));
      case InvalidDatabaseUrlException url -> Optional.ofNullable(url.getMessage());
      case PortInUseException port ->
          Optional.of(
              "port %d is in use: stop what uses it, or choose another with SERVER_PORT (the shop) or MANAGEMENT_PORT (health and metrics)"
                  .formatted(port.getPort()));
      case BindException binding ->
          Optional.of(
              "the setting '%s' cannot be %s: correct or remove it"
                  .formatted(
                      binding.getName(),
                      binding.getProperty() == null
                          ? "read"
                          : "'" + binding.getProperty().getValue() + "'"));
      default -> Optional.empty();
    };
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50);
  }

  private static String lastMessage(Throwable failure) {
    return causes(failure)
        .reduce((_, next) -> next)
        .map(cause -> Objects.requireNonNullElse(cause.getMessage(), cause.toString()))
        .orElse("unknown")
        .lines()
        .findFirst()
        .orElse("unknown");
  }
}
