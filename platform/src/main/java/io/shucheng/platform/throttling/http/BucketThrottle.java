package io.shucheng.platform.throttling.http;

import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.Throttle;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Client;
import io.shucheng.platform.throttling.domain.Denial;
import org.springframework.stereotype.Component;

/** Takes from the buckets for the modules. */
@Component
class BucketThrottle implements Throttle {

  private final Buckets buckets;

  BucketThrottle(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public void take(Allowance allowance, String client) {
    Denial denial = buckets.take(allowance, new Client.Named(client));
    if (denial != null) {
      throw TooMany.of(denial);
    }
  }

  @Override
  public void giveBack(Allowance allowance, String client) {
    buckets.giveBack(allowance, new Client.Named(client));
  }
}
