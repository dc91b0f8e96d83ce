package io.shucheng.risk.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that takes every call and never ends its answer, and knows who is still connected. */
final class SlowServer implements AutoCloseable {

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Future<?>> drips = new ConcurrentLinkedQueue<>();
  private final boolean dripping;
  final AtomicInteger accepted = new AtomicInteger();
  private final CountDownLatch gone;

  /**
   * @param dripping sends the head and then a byte every 100 ms; else nothing at all
   * @param visitors as many connections are awaited, and their end
   */
  SlowServer(boolean dripping, int visitors) {
    this.dripping = dripping;
    this.gone = new CountDownLatch(visitors);
    try {
      listener = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::listen);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Waits until every visitor has hung up. */
  boolean everybodyIsGone() throws InterruptedException {
    return gone.await(20, TimeUnit.SECONDS);
  }

  /** One whose connection was given up before it was accepted. */
  void neverCame() {
    gone.countDown();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        accepted.incrementAndGet();
        threads.execute(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      if (dripping) {
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        drips.add(drops.scheduleAtFixedRate(() -> drip(socket), 100, 100, TimeUnit.MILLISECONDS));
      }
      InputStream in = socket.getInputStream();
      while (in.read() >= 0) {
        // the question, and then nothing until the other side hangs up
      }
    } catch (SocketException _) {
      // hung up the hard way
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      gone.countDown();
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    drips.forEach(drip -> drip.cancel(true));
    drops.shutdownNow();
    threads.shutdownNow();
  }
}
