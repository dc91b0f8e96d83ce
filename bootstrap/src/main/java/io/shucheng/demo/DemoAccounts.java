package io.shucheng.demo;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.Addresses;
import io.shucheng.platform.identity.Account;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.secrets.Secrets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** One account for each role, and an address for the one that buys. */
@Component
@EnableConfigurationProperties(DemoSettings.class)
class DemoAccounts {

  private static final Address ADDRESS =
      new Address("读者", "书院路 1 号", "上海", "上海", "200000", "CN", "021-00000000");

  private final Accounts accounts;
  private final Addresses addresses;
  private final Secrets secrets;
  private final DemoSettings settings;

  DemoAccounts(Accounts accounts, Addresses addresses, Secrets secrets, DemoSettings settings) {
    this.accounts = accounts;
    this.addresses = addresses;
    this.secrets = secrets;
    this.settings = settings;
  }

  /** Opens those that are missing, and tells them with their password once. */
  void open() {
    List<Role> missing =
        EnumSet.allOf(Role.class).stream()
            .filter(role -> accounts.findByEmail(email(role)).isEmpty())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    Optional<String> chosen =
        Optional.ofNullable(settings.password()).filter(password -> !password.isBlank());
    // kept, so that a start that was interrupted goes on with the same
    String password =
        chosen.orElseGet(() -> secrets.text("demo-password", DemoAccounts::newPassword));
    for (Role role : missing) {
      Account account = accounts.openForDemo(email(role), password, name(role), Set.of(role));
      if (role == Role.CUSTOMER) {
        addresses.makeDefault(account.id(), ADDRESS);
      }
    }
    tell(missing, chosen.isEmpty() ? password : "as SHUCHENG_DEMO_PASSWORD has it");
  }

  private static void tell(List<Role> opened, String password) {
    System.out.println("Demo accounts (this is the only time they are shown):");
    opened.forEach(role -> System.out.println("  " + email(role)));
    System.out.println("  password: " + password);
  }

  private static String email(Role role) {
    return name(role) + "@example.com";
  }

  private static String name(Role role) {
    return role == Role.CUSTOMER ? "reader" : role.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String newPassword() {
    byte[] random = new byte[12];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
