package io.shucheng.catalog.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.commands.UnlessCommand;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Who clears away what dead imports left. */
class ClearAwayDeadImportsTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(ClearAwayDeadImports.class);

  @Test
  void aCommandClearsNothingAway() {
    context
        .withPropertyValues(UnlessCommand.PROPERTY + "=true")
        .run(command -> assertThat(command).doesNotHaveBean(ClearAwayDeadImports.class));
  }

  @Test
  void theShopDoes() {
    context.run(shop -> assertThat(shop).getFailure().hasMessageContaining("clearAwayDeadImports"));
  }
}
