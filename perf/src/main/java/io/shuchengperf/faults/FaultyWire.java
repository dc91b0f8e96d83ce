package io.shuchengperf.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another, more slowly or less reliably while it is told so. Thread-safe. */
final class FaultyWire implements AutoCloseable {

  private final ServerSocket server;
  private final int target;
  private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;

  private FaultyWire(ServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /**
   * Opens a free port.
   *
   * @param target a port on this machine
   */
  static FaultyWire to(int target) throws IOException {
    FaultyWire wire =
        new FaultyWire(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
    Thread.ofVirtual().name("faulty-wire").start(wire::accept);
    return wire;
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many connections go through it now. */
  int connections() {
    return wires.size();
  }

  /** From now on a round trip takes so much longer. */
  void delay(Duration longer) {
    delay = longer;
  }

  /** Breaks one of the connections, as if the network had. */
  void resetOne(SplittableRandom random) {
    List<Wire> all = new ArrayList<>(wires);
    if (!all.isEmpty()) {
      all.get(random.nextInt(all.size())).reset();
    }
  }

  /** Breaks all of them. */
  void resetAll() {
    wires.forEach(Wire::reset);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connect(client);
      } catch (IOException _) {
        // closed, or the client was gone at once
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), target);
      Wire wire = new Wire(client, behind, () -> delay, wires::remove);
      wires.add(wire);
      wire.begin();
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    resetAll();
  }
}
