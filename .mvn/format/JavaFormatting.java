import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Checks, or applies, google-java-format to every module's sources. Started by the root pom in the
 * toolchain's JDK. A file whose hash stands in {@code target/formatter/formed} is not read again.
 */
public class JavaFormatting {

  public static void main(String[] args) throws IOException {
    boolean apply = args.length > 0 && args[0].equals("apply");
    Path seen = Path.of("target", "formatter", "formed");
    var known = new java.util.HashSet<>(Files.exists(seen) ? Files.readAllLines(seen) : List.<String>of());
    List<Path> sources;
    try (Stream<Path> modules = Files.list(Path.of("."))) {
      sources =
          modules
              .map(module -> module.resolve("src"))
              .filter(Files::isDirectory)
              .flatMap(JavaFormatting::javaFilesIn)
              .sorted()
              .toList();
    }
    var formed = new java.util.concurrent.ConcurrentSkipListSet<String>();
    AtomicInteger wrong = new AtomicInteger();
    sources.parallelStream()
        .forEach(
            source -> {
              try {
                String text = Files.readString(source);
                if (known.contains(key(source, text))) {
                  formed.add(key(source, text));
                  return;
                }
                String wanted = format(text);
                if (apply && !wanted.equals(text)) {
                  Files.writeString(source, wanted);
                  System.out.println("formatted " + source);
                } else if (!wanted.equals(text)) {
                  wrong.incrementAndGet();
                  System.err.println("not in the house's form: " + source);
                  return;
                }
                formed.add(key(source, wanted));
              } catch (Exception e) {
                wrong.incrementAndGet();
                System.err.println("cannot be read as Java: " + source + ": " + e.getMessage());
              }
            });
    Files.write(seen, formed);
    if (wrong.get() > 0) {
      System.err.println(wrong + " files to mend; run: ./mvnw -N -Pformat");
      System.exit(1);
    }
  }

  private static String format(String text) throws Exception {
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(text, Style.GOOGLE)));
  }

  private static String key(Path source, String text) throws Exception {
    var digest = java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return source + " " + java.util.HexFormat.of().formatHex(digest);
  }

  private static Stream<Path> javaFilesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
