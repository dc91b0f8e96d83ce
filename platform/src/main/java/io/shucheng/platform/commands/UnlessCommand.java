package io.shucheng.platform.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Marks a bean that only an open shop has. A command, which may run beside an open shop, does
 * without it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = UnlessCommand.PROPERTY, havingValue = "false", matchIfMissing = true)
public @interface UnlessCommand {

  /** Is {@code true} in a process that carries out a command. */
  String PROPERTY = "shucheng.command";
}
