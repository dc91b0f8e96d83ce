package io.shucheng.platform.throttling;

import io.shucheng.platform.identity.AccountId;
import org.eclipse.jetty.server.Request;

/** Counts what accounts ask before the servlets, where somebody knows there who asks. */
public interface CallerThrottle {

  /**
   * Takes one of the account's allowance for the request's route. Should the request go on to the
   * filters, it is not counted once more.
   *
   * @return false where there is nothing left to take, or the route is counted by something else
   *     than accounts: nothing was taken, and the filters say what is to be said
   */
  boolean take(Request request, AccountId account);
}
