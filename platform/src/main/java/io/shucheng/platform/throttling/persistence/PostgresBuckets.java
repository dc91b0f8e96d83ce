package io.shucheng.platform.throttling.persistence;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.shucheng.platform.throttling.domain.SharedBuckets;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Buckets in a table that outlives no crash. */
@Repository
class PostgresBuckets implements SharedBuckets {

  private static final int BATCH = 1000;

  /** Of a bucket that is full again. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  PostgresBuckets(DataSource database) {
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("platform.bucket")
            .idColumn("id")
            .stateColumn("state")
            .expiresAtColumn("expires_at")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
            .build();
  }

  @Override
  public Bucket of(String key, BucketConfiguration bucket) {
    return buckets.getProxy(key, () -> bucket);
  }

  /** Forgets the buckets that are full again; several nodes doing it at once do no harm. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void forget() {
    int removed;
    do {
      removed = buckets.removeExpired(BATCH);
    } while (removed == BATCH);
  }
}
