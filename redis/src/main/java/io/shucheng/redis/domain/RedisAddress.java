package io.shucheng.redis.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where Redis is, and who the shop is there. Shows no password.
 *
 * @param cluster whether the nodes are some of a cluster's, which tell of the others
 * @param username empty for Redis's default user
 * @param password empty for none
 * @param database 0 to 9999; a cluster has only 0
 */
public record RedisAddress(
    boolean tls,
    boolean cluster,
    List<Node> nodes,
    String username,
    String password,
    int database) {

  private static final int DEFAULT_PORT = 6379;
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern ADDRESS =
      Pattern.compile("(rediss?)(-cluster)?://(?:(.*)@)?([^/?#@]+)(?:/(\\d{0,4}))?");
  private static final Pattern NODE =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?");

  private static final String FORM =
      "redis://[user:password@]host:port[,host:port…], rediss://… with TLS, redis-cluster://… or"
          + " rediss-cluster://… for one node of a cluster";

  public RedisAddress {
    nodes = List.copyOf(nodes);
  }

  /** One server. */
  public record Node(String host, int port) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /**
   * Reads an address; of several nodes each is one of a cluster. Special characters of user and
   * password are percent-encoded.
   *
   * @throws IllegalArgumentException if it is none; the message does not show it
   */
  public static RedisAddress parse(String text) {
    Matcher parts = ADDRESS.matcher(text.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("the address of Redis is not of the form " + FORM);
    }
    List<Node> nodes =
        Arrays.stream(parts.group(4).split(",", -1)).map(RedisAddress::node).toList();
    boolean cluster = parts.group(2) != null || nodes.size() > 1;
    String number = parts.group(5);
    int database = number == null || number.isEmpty() ? 0 : Integer.parseInt(number);
    if (cluster && database > 0) {
      throw new IllegalArgumentException(
          "a cluster of Redis has no database %d; leave the number away".formatted(database));
    }
    String who = parts.group(3) == null ? "" : parts.group(3);
    int colon = who.indexOf(':');
    return new RedisAddress(
        parts.group(1).equals("rediss"),
        cluster,
        nodes,
        colon < 0 ? "" : decoded(who.substring(0, colon)),
        decoded(who.substring(colon + 1)),
        database);
  }

  private static Node node(String text) {
    Matcher parts = NODE.matcher(text.strip());
    int port = -1;
    if (parts.matches()) {
      port = parts.group(2) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(2));
    }
    if (port < 1 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "the address of Redis names a node that is no host:port; its form is " + FORM);
    }
    return new Node(parts.group(1), port);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // what the decoder says would show it
      throw new IllegalArgumentException(
          "the address of Redis has a user or password with a % that stands for nothing; write it"
              + " %25");
    }
  }

  @Override
  public String toString() {
    return nodes.stream().map(Node::toString).collect(Collectors.joining(","));
  }
}
