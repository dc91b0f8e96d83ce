package io.shuchengperf.looks;

import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Debian's nginx, in one process, that serves files: what the socket costs. */
final class Nginx implements AutoCloseable {

  private static final Duration TO_OPEN = Duration.ofSeconds(10);

  private final Process process;
  private final Path files;
  private final int port;
  private final int http2Port;

  private Nginx(Process process, Path files, int port, int http2Port) {
    this.process = process;
    this.files = files;
    this.port = port;
    this.http2Port = http2Port;
  }

  /**
   * Starts it.
   *
   * @param folder of its own
   */
  static Nginx start(Path folder) throws IOException {
    Path home = folder.toAbsolutePath();
    Path files = Files.createDirectories(home.resolve("files"));
    int port = freePort();
    int http2Port = freePort();
    Path settings = home.resolve("nginx.conf");
    Files.writeString(settings, settings(home, port, http2Port));
    Process process;
    try {
      process =
          new ProcessBuilder("nginx", "-p", home.toString(), "-c", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("output.log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("nginx does not start: install Debian's nginx-light", e);
    }
    Nginx nginx = new Nginx(process, files, port, http2Port);
    nginx.awaitOpen(home);
    return nginx;
  }

  private static String settings(Path home, int port, int http2Port) {
    return """
      daemon off;
      master_process off;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        keepalive_requests 1000000000;
        default_type application/json;
        sendfile on;
        tcp_nopush on;
        open_file_cache max=100;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        server { listen 127.0.0.1:%2$d; root %1$s/files; }
        server { listen 127.0.0.1:%3$d http2; root %1$s/files; }
      }
      """
        .formatted(home, port, http2Port);
  }

  /**
   * Has a file at a path.
   *
   * @param name of the file
   * @return the path
   */
  String serve(String name, byte[] bytes) throws IOException {
    Files.write(files.resolve(name), bytes);
    return "/" + name;
  }

  URI url(boolean http2) {
    return URI.create("http://127.0.0.1:" + (http2 ? http2Port : port));
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }

  private void awaitOpen(Path home) throws IOException {
    long end = System.nanoTime() + TO_OPEN.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException _) {
        Thread.onSpinWait();
      }
    }
    process.destroy();
    throw new UnusableShopException(
        "nginx did not open:\n" + Files.readString(home.resolve("output.log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
