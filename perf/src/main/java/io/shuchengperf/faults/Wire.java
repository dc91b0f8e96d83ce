package io.shuchengperf.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection, and the one behind it. What goes there is delayed, what comes back is not. */
final class Wire {

  private static final int CHUNK = 64 * 1024;

  /** Ends a queue. */
  private static final Chunk END = new Chunk(ByteBuffer.allocate(0), 0);

  private final Socket client;
  private final Socket behind;
  private final Supplier<Duration> delay;
  private final Consumer<Wire> ended;

  Wire(Socket client, Socket behind, Supplier<Duration> delay, Consumer<Wire> ended) {
    this.client = client;
    this.behind = behind;
    this.delay = delay;
    this.ended = ended;
  }

  /** Bytes that are on their way, and when they arrive. */
  private record Chunk(ByteBuffer bytes, long dueNanos) {
    boolean isEnd() {
      return !bytes.hasRemaining();
    }
  }

  void begin() throws IOException {
    client.setTcpNoDelay(true);
    behind.setTcpNoDelay(true);
    BlockingQueue<Chunk> onTheWay = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> read(client, onTheWay));
    Thread.ofVirtual().start(() -> deliver(onTheWay));
    Thread.ofVirtual().start(this::bringBack);
  }

  /** Ends both with a reset rather than a farewell. */
  void reset() {
    for (Socket socket : new Socket[] {client, behind}) {
      try {
        socket.setSoLinger(true, 0);
      } catch (IOException _) {
        // it is closed
      }
    }
    close();
  }

  private void read(Socket from, BlockingQueue<Chunk> onTheWay) {
    try {
      InputStream in = from.getInputStream();
      byte[] buffer = new byte[CHUNK];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        onTheWay.add(
            new Chunk(
                ByteBuffer.wrap(Arrays.copyOf(buffer, read)),
                System.nanoTime() + delay.get().toNanos()));
      }
    } catch (IOException _) {
      // it was reset
    }
    onTheWay.add(END);
  }

  private void deliver(BlockingQueue<Chunk> onTheWay) {
    try {
      OutputStream out = behind.getOutputStream();
      for (Chunk chunk = onTheWay.take(); !chunk.isEnd(); chunk = onTheWay.take()) {
        for (long left = left(chunk); left > 0; left = left(chunk)) {
          LockSupport.parkNanos(left);
        }
        out.write(chunk.bytes().array());
      }
    } catch (IOException _) {
      // it was reset
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  private static long left(Chunk chunk) {
    return chunk.dueNanos() - System.nanoTime();
  }

  private void bringBack() {
    try {
      var _ = behind.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException _) {
      // it was reset
    }
    close();
  }

  private void close() {
    for (Socket socket : new Socket[] {client, behind}) {
      try {
        socket.close();
      } catch (IOException _) {
        // as good as closed
      }
    }
    ended.accept(this);
  }
}
