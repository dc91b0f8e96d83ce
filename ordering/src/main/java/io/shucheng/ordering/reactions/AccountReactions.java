package io.shucheng.ordering.reactions;

import io.shucheng.ordering.usecase.ForgetCustomer;
import io.shucheng.platform.identity.AccountErased;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets the customers whose accounts are erased. */
@Component
class AccountReactions {

  private final ForgetCustomer forgetCustomer;

  AccountReactions(ForgetCustomer forgetCustomer) {
    this.forgetCustomer = forgetCustomer;
  }

  @ApplicationModuleListener(id = "ordering.account-erased")
  void on(AccountErased event) {
    forgetCustomer.forget(event.account());
  }
}
