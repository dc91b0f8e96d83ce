package io.shucheng.platform.profiling.domain;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws a tree of calls as a <a href="https://www.brendangregg.com/flamegraphs.html">flame
 * graph</a>: as wide as a call was seen, its callers below it. Whoever points at a call reads its
 * whole name. A picture without script or style, which a strict content security policy shows.
 */
public final class FlameGraph {

  private static final double WIDTH = 1_600;
  private static final double HEIGHT = 17;
  private static final double MARGIN = 24;

  /** What is narrower nobody sees. */
  private static final double NARROWEST = 0.4;

  private static final int DEEPEST = 200;

  /** Of the monospaced letters. */
  private static final double LETTER = 6.7;

  private static final String OWN = "#e8794a";
  private static final String DATABASE = "#7fa4c9";
  private static final String JDK = "#b9c4a0";
  private static final String LIBRARIES = "#e9c46a";

  private final XMLStreamWriter xml;
  private final long all;
  private final double bottom;

  private FlameGraph(XMLStreamWriter xml, CallTree tree) {
    this.xml = xml;
    this.all = Math.max(1, tree.samples());
    this.bottom = MARGIN + HEIGHT * depth(tree, DEEPEST);
  }

  /**
   * Draws it.
   *
   * @param title above it
   * @throws XMLStreamException if {@code out} fails
   */
  public static void write(CallTree tree, String title, OutputStream out)
      throws XMLStreamException {
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    FlameGraph graph = new FlameGraph(xml, tree);
    graph.write(tree, title);
    xml.close();
  }

  private static int depth(CallTree tree, int most) {
    return most == 1
        ? 1
        : 1 + tree.calls().stream().mapToInt(call -> depth(call, most - 1)).max().orElse(0);
  }

  private void write(CallTree tree, String title) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    xml.writeAttribute("width", number(WIDTH));
    xml.writeAttribute("height", number(bottom + HEIGHT));
    xml.writeAttribute("font-family", "ui-monospace, Menlo, Consolas, monospace");
    xml.writeAttribute("font-size", "11");
    rectangle(0, 0, WIDTH, bottom + HEIGHT, "#fffdf8");
    text(6, MARGIN - 8, title);
    call(tree, 0, 0);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void call(CallTree tree, double left, int depth) throws XMLStreamException {
    double width = WIDTH * tree.samples() / all;
    if (width < NARROWEST || depth >= DEEPEST) {
      return;
    }
    double top = bottom - HEIGHT * depth - 1;
    xml.writeStartElement("g");
    xml.writeStartElement("title");
    xml.writeCharacters(
        "%s: %,d of %,d, %.1f%%"
            .formatted(tree.name(), tree.samples(), all, 100.0 * tree.samples() / all));
    xml.writeEndElement();
    rectangle(left, top, Math.max(NARROWEST, width - 0.5), HEIGHT - 1, colour(tree.name()));
    int letters = (int) ((width - 6) / LETTER);
    if (letters >= 3) {
      text(left + 3, top + HEIGHT - 5, shortened(tree.name(), letters));
    }
    xml.writeEndElement();
    for (CallTree each : tree.calls()) {
      call(each, left, depth + 1);
      left += WIDTH * each.samples() / all;
    }
  }

  /** Without its package where that does not fit, then cut. */
  private static String shortened(String name, int letters) {
    String fitting = name;
    if (fitting.length() > letters) {
      int method = fitting.lastIndexOf('.');
      int type = fitting.lastIndexOf('.', method - 1);
      fitting = fitting.substring(type + 1);
    }
    return fitting.length() > letters ? fitting.substring(0, letters - 1) + "…" : fitting;
  }

  private static String colour(String name) {
    if (name.startsWith("io.shucheng.")) {
      return OWN;
    }
    if (name.startsWith("org.postgresql.") || name.startsWith("com.zaxxer.")) {
      return DATABASE;
    }
    return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.")
        ? JDK
        : LIBRARIES;
  }

  private void rectangle(double left, double top, double width, double height, String fill)
      throws XMLStreamException {
    xml.writeEmptyElement("rect");
    xml.writeAttribute("x", number(left));
    xml.writeAttribute("y", number(top));
    xml.writeAttribute("width", number(width));
    xml.writeAttribute("height", number(height));
    xml.writeAttribute("fill", fill);
  }

  private void text(double left, double base, String words) throws XMLStreamException {
    xml.writeStartElement("text");
    xml.writeAttribute("x", number(left));
    xml.writeAttribute("y", number(base));
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
