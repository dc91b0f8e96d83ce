package io.shuchengperf.traffic;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the shop that is kept alive, with one request on its way at most. Used by its
 * event loop alone.
 */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {

  private final Connections connections;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable Channel channel;
  private @Nullable Caller caller;
  private boolean reading;
  private int status;
  private boolean kept;

  Connection(Connections connections) {
    this.connections = connections;
  }

  /** Who waits for an answer. */
  interface Caller {

    /** There was none: it could not be sent, or the connection broke. */
    int NO_ANSWER = 0;

    /**
     * It is over.
     *
     * @param status {@link #NO_ANSWER} where there is none
     * @param body empty where it was not to be read
     */
    void answered(int status, byte[] body);
  }

  /** Sends what waits as soon as it is open. */
  void opens(ChannelFuture opening, HttpRequest request, boolean reads, Caller waiting) {
    caller = waiting;
    reading = reads;
    opening.addListener(
        _ -> {
          if (!opening.isSuccess()) {
            end();
            return;
          }
          channel = opening.channel();
          if (caller == null) {
            // who waited has left meanwhile
            close();
          } else {
            write(channel, request);
          }
        });
  }

  /**
   * Sends a request over an open connection.
   *
   * @param reads whether the body of a good answer matters; that of a bad one always does
   */
  void send(HttpRequest request, boolean reads, Caller waiting) {
    caller = waiting;
    reading = reads;
    if (channel == null) {
      throw new IllegalStateException("the connection is not open yet");
    }
    write(channel, request);
  }

  /** Goes away as a reader does who has waited long enough; nobody is told. */
  void leave() {
    caller = null;
    close();
  }

  void close() {
    if (channel != null) {
      var _ = channel.close();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (part instanceof HttpResponse answer) {
      status = answer.status().code();
      kept = HttpUtil.isKeepAlive(answer);
      body.reset();
    }
    if (part instanceof HttpContent content && (reading || status >= 300)) {
      body.writeBytes(ByteBufUtil.getBytes(content.content()));
    }
    if (part instanceof LastHttpContent) {
      answered();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    var _ = context.close();
  }

  private void answered() {
    Caller waiting = caller;
    caller = null;
    if (kept) {
      connections.isFree(this);
    } else {
      close();
    }
    if (waiting != null) {
      waiting.answered(status, body.toByteArray());
    }
  }

  private void end() {
    connections.isGone(this);
    Caller waiting = caller;
    caller = null;
    if (waiting != null) {
      waiting.answered(Caller.NO_ANSWER, new byte[0]);
    }
  }

  private static void write(Channel open, HttpRequest request) {
    // a write that fails closes the channel, which tells who waits
    var _ = open.writeAndFlush(request, open.voidPromise());
  }
}
