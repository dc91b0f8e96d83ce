package io.shucheng.platform.throttling.domain;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;

/** Buckets that all nodes take from. */
public interface SharedBuckets {

  /**
   * The bucket of a key, full where there was none. Taking from it is a transaction.
   *
   * @param key of at most 200 characters; it is kept, so nobody's name or address
   */
  Bucket of(String key, BucketConfiguration bucket);
}
