package io.shuchengperf.benchmark;

import io.shucheng.catalog.Book;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * What it costs to make a book's answer out of a book that is at hand: by a mapper, by hand, as
 * CBOR, and not at all, where its bytes were kept. Each ends in an array of bytes, as it would be
 * sent.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class BookEncoding {

  /** More than any answer of a book, so that the buffer never grows. */
  private static final int ROOM = 4_096;

  /** Kept from one answer to the next, as the mapper keeps its own. */
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(ROOM);

  private final Book book = SampleBook.make();
  private final JsonMapper json = new JsonMapper();
  private final CBORMapper cbor = new CBORMapper();
  private final byte[] encoded = json.writeValueAsBytes(BookAnswer.of(book));

  /** A view is made and a mapper writes it: what a handler of the framework does. */
  @Benchmark
  public byte[] jsonByMapper() {
    return json.writeValueAsBytes(BookAnswer.of(book));
  }

  @Benchmark
  public byte[] jsonByHand() {
    out.reset();
    try (JsonGenerator generator = json.createGenerator(out)) {
      BookStream.write(book, generator);
    }
    return out.toByteArray();
  }

  @Benchmark
  public byte[] cborByMapper() {
    return cbor.writeValueAsBytes(BookAnswer.of(book));
  }

  @Benchmark
  public byte[] cborByHand() {
    out.reset();
    try (JsonGenerator generator = cbor.createGenerator(out)) {
      BookStream.write(book, generator);
    }
    return out.toByteArray();
  }

  /** Bytes that were kept are copied into the connection's buffer. */
  @Benchmark
  public byte[] keptBytes() {
    return encoded.clone();
  }
}
