package io.shucheng.demo;

import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.database.Installation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes a new installation a demo, before the shop is told to be open. What is interrupted is done
 * again at the next start; what is done is never repeated.
 */
@Component
@UnlessCommand
class LoadDemo implements ApplicationRunner {

  private static final String CATALOG_LOADED = "demo-catalog";

  private final Installation installation;
  private final DemoCatalog catalog;
  private final DemoAccounts accounts;

  LoadDemo(Installation installation, DemoCatalog catalog, DemoAccounts accounts) {
    this.installation = installation;
    this.catalog = catalog;
    this.accounts = accounts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!installation.isDemo()) {
      return;
    }
    if (!installation.remembers(CATALOG_LOADED)) {
      catalog.load();
      installation.remember(CATALOG_LOADED, "1");
    }
    accounts.open();
  }
}
