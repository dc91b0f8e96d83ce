package io.shuchengperf.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A shop's processes on this machine: who listens on its port, and the PostgreSQL server to which
 * that process is connected, whether it is embedded or runs beside it.
 */
public final class ShopProcesses {

  private final OptionalLong shop;
  private final OptionalLong database;

  private ShopProcesses(OptionalLong shop, OptionalLong database) {
    this.shop = shop;
    this.database = database;
  }

  /** None, for a shop elsewhere. */
  public static ShopProcesses none() {
    return new ShopProcesses(OptionalLong.empty(), OptionalLong.empty());
  }

  /** Those of the shop that listens on a port; none where the system or its rights hide them. */
  public static ShopProcesses listeningOn(int port) {
    Sockets sockets = Sockets.read();
    OptionalLong shop = sockets.listener(port);
    OptionalLong database =
        shop.isEmpty()
            ? OptionalLong.empty()
            : sockets.remotePorts(shop.getAsLong()).stream()
                .map(sockets::listener)
                .flatMapToLong(OptionalLong::stream)
                .filter(ShopProcesses::isPostgres)
                .findFirst();
    return new ShopProcesses(shop, database);
  }

  /** A shop that may not listen yet, without its PostgreSQL. */
  public static ShopProcesses withoutDatabase(long shop) {
    return new ShopProcesses(OptionalLong.of(shop), OptionalLong.empty());
  }

  public boolean found() {
    return shop.isPresent();
  }

  public boolean databaseFound() {
    return database.isPresent();
  }

  /** What they and this process have spent since they started. */
  public ProcessorTime processorTime() {
    return new ProcessorTime(
        seconds(shop.stream()),
        seconds(database.stream().flatMap(ShopProcesses::withChildren)),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0,
        MachineStat.busySeconds());
  }

  /** Memory of the shop's process that is in use, in bytes; empty where nobody tells. */
  public OptionalLong residentBytes() {
    return shop.isPresent() ? ProcessMemory.residentBytes(shop.getAsLong()) : shop;
  }

  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).stream()
        .anyMatch(command -> Path.of(command).endsWith("postgres"));
  }

  private static LongStream withChildren(long pid) {
    Stream<ProcessHandle> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants);
    return LongStream.concat(LongStream.of(pid), children.mapToLong(ProcessHandle::pid));
  }

  private static double seconds(LongStream pids) {
    return pids.mapToObj(ProcessStat::of)
            .flatMap(Optional::stream)
            .mapToLong(stat -> stat.ticks() + stat.childTicks())
            .sum()
        / ProcessStat.TICKS_PER_SECOND;
  }
}
