package io.shucheng.webhooks.usecase;

import io.shucheng.webhooks.domain.HostAddresses;
import io.shucheng.webhooks.domain.InvalidSubscriptionException;
import io.shucheng.webhooks.domain.Limits;
import io.shucheng.webhooks.domain.PrivateAddressException;
import io.shucheng.webhooks.domain.Receiver;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/**
 * Looks at where a subscription wants its messages. It is looked at again whenever a connection is
 * made, for what a name stands for changes.
 */
@Component
class CheckReceiver {

  private final HostAddresses hosts;
  private final Limits limits;

  CheckReceiver(HostAddresses hosts, Limits limits) {
    this.hosts = hosts;
    this.limits = limits;
  }

  Receiver check(String url) {
    Receiver receiver = Receiver.parse(url, limits.privateAllowed());
    try {
      hosts.open(receiver.host());
      return receiver;
    } catch (PrivateAddressException _) {
      throw new InvalidSubscriptionException(
          "/url", "the host's address is not on the open internet, and messages go nowhere else");
    } catch (UnknownHostException _) {
      throw new InvalidSubscriptionException(
          "/url", "no host of this name is found; is it written right?");
    }
  }
}
