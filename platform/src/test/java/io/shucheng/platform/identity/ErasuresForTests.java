package io.shucheng.platform.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of erased accounts, as the modules that keep something about their owners do. */
@Component
public class ErasuresForTests {

  private final List<AccountErased> heard = new CopyOnWriteArrayList<>();

  @ApplicationModuleListener(id = "tests.account-erased")
  public void on(AccountErased event) {
    heard.add(event);
  }

  public List<AccountErased> of(AccountId account) {
    return heard.stream().filter(event -> event.account().equals(account)).toList();
  }
}
