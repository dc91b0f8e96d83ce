package io.shucheng.webhooks;

import io.shucheng.webhooks.domain.NameLookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Names that stand for what a test says, and may stand for something else later. */
@Primary
@Component
public class NamesForTests implements NameLookup {

  private final Map<String, String[]> names = new ConcurrentHashMap<>();

  public void put(String host, String... addresses) {
    names.put(host, addresses);
  }

  @Override
  public InetAddress[] lookUp(String host) throws UnknownHostException {
    String[] addresses = names.get(host);
    if (addresses == null) {
      // literals and localhost; no test asks the network
      if (host.endsWith(".example")) {
        throw new UnknownHostException(host);
      }
      return InetAddress.getAllByName(host);
    }
    InetAddress[] found = new InetAddress[addresses.length];
    for (int n = 0; n < addresses.length; n++) {
      found[n] = InetAddress.ofLiteral(addresses[n]);
    }
    return found;
  }
}
