/**
 * What a person at the terminal sees and can do: commands, progress, the line that tells it is
 * open.
 */
@ApplicationModule(
    displayName = "Console",
    allowedDependencies = {
      "platform :: commands",
      "platform :: database",
      "platform :: events",
      "platform :: files",
      "platform :: identity",
      "platform :: web",
      "catalog",
      "search",
      "ordering"
    })
@NullMarked
package io.shucheng.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
