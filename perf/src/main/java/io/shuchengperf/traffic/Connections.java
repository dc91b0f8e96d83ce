package io.shuchengperf.traffic;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpRequest;
import io.shuchengperf.traffic.Connection.Caller;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a shop, opened when they are needed and used again, the last one first. Used by
 * one event loop alone.
 */
final class Connections {

  private static final int TO_CONNECT_MILLIS = 2_000;

  private final Bootstrap opening;
  private final int most;
  private final Deque<Connection> free = new ArrayDeque<>();
  private final Set<Connection> all = new HashSet<>();

  /**
   * @param most at a time
   */
  Connections(EventLoop loop, URI shop, int most) {
    this.opening =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, TO_CONNECT_MILLIS)
            .remoteAddress(shop.getHost(), shop.getPort());
    this.most = most;
  }

  /**
   * Sends a request.
   *
   * @return where it went; null where all connections are waiting for answers
   */
  @Nullable Connection send(HttpRequest request, boolean reads, Caller caller) {
    Connection connection = free.pollFirst();
    if (connection != null) {
      connection.send(request, reads, caller);
      return connection;
    }
    if (all.size() == most) {
      return null;
    }
    Connection another = new Connection(this);
    all.add(another);
    another.opens(opening.clone().handler(codecs(another)).connect(), request, reads, caller);
    return another;
  }

  private static ChannelInitializer<Channel> codecs(Connection connection) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new HttpClientCodec(), connection);
      }
    };
  }

  void isFree(Connection connection) {
    free.addFirst(connection);
  }

  void isGone(Connection connection) {
    if (all.remove(connection)) {
      free.remove(connection);
    }
  }

  /** Whoever waits still is told that there is no answer. */
  void closeAll() {
    List.copyOf(all).forEach(Connection::close);
  }
}
