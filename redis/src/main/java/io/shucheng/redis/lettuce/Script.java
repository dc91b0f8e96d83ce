package io.shucheng.redis.lettuce;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What Redis does in one piece with a value that it is given. */
final class Script {

  /**
   * What lies there counts only if it is of our form and will be forgotten: nothing else is ours.
   */
  private static final String GIVE =
      """
      local given = struct.unpack('>I8', ARGV[1], 5)
      local there = redis.pcall('GETRANGE', KEYS[1], 0, 15)
      if type(there) == 'string' and #there == 16
          and string.sub(there, 1, 4) == string.sub(ARGV[1], 1, 4)
          and redis.call('PTTL', KEYS[1]) > 0 then
        local known = struct.unpack('>I8', there, 5)
        if known > given or known == given and #ARGV[1] == 16 then
          return 0
        end
      end
      redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
      return 1
      """;

  private static final String DIGEST = digest();

  private Script() {}

  /**
   * Has a value lie there, unless one of a higher revision does, or of the same where this one has
   * no bytes.
   *
   * @return whether it lies there now
   */
  static CompletionStage<Boolean> give(
      RedisClusterAsyncCommands<String, byte[]> redis, String key, byte[] value, Duration life) {
    String[] keys = {key};
    byte[] ms = Long.toString(life.toMillis()).getBytes(StandardCharsets.US_ASCII);
    return redis
        .<Boolean>evalsha(DIGEST, ScriptOutputType.BOOLEAN, keys, value, ms)
        .exceptionallyCompose(
            failure ->
                failure instanceof RedisNoScriptException
                    ? redis.eval(GIVE, ScriptOutputType.BOOLEAN, keys, value, ms)
                    : CompletableFuture.failedStage(failure));
  }

  private static String digest() {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(GIVE.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
