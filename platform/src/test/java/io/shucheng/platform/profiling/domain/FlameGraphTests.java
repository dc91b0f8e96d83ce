package io.shucheng.platform.profiling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FlameGraphTests {

  private final CallTree tree = CallTree.of("all");

  @Test
  void callsAreCountedUnderTheirCallers() {
    tree.add(List.of("a", "b"));
    tree.add(List.of("a", "b", "c"));
    tree.add(List.of("a"));
    tree.add(List.of("d", "b"));

    assertThat(tree.samples()).isEqualTo(4);
    assertThat(tree.calls()).extracting(CallTree::name).containsExactly("a", "d");
    CallTree a = tree.calls().iterator().next();
    assertThat(a.samples()).isEqualTo(3);
    assertThat(a.calls().iterator().next().samples()).isEqualTo(2);
  }

  @Test
  void aCallIsAsWideAsItWasSeenAndAboveItsCaller() throws Exception {
    for (int i = 0; i < 3; i++) {
      tree.add(List.of("java.lang.Thread.run", "io.shucheng.Own.work"));
    }
    tree.add(List.of("org.library.Type.<init>"));

    Document drawn = drawn();

    Element all = call(drawn, "all");
    Element run = call(drawn, "java.lang.Thread.run");
    Element work = call(drawn, "io.shucheng.Own.work");
    Element made = call(drawn, "org.library.Type.<init>");
    assertThat(number(run, "width") / number(all, "width")).isBetween(0.74, 0.76);
    assertThat(number(made, "width") / number(all, "width")).isBetween(0.24, 0.26);
    assertThat(number(work, "x")).isEqualTo(number(run, "x"));
    assertThat(number(made, "x")).isGreaterThan(number(run, "x") + number(run, "width"));
    assertThat(number(work, "y")).isLessThan(number(run, "y"));
    assertThat(number(run, "y")).isLessThan(number(all, "y"));
    assertThat(title(work)).isEqualTo("io.shucheng.Own.work: 3 of 4, 75.0%");
    assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
    assertThat(drawn.getElementsByTagName("style").getLength()).isZero();
  }

  @Test
  void whatCannotBeSeenIsLeftOut() throws Exception {
    for (int i = 0; i < 100_000; i++) {
      tree.add(List.of("often"));
    }
    tree.add(List.of("seldom"));
    tree.add(Collections.nCopies(5_000, "recursion"));

    Document drawn = drawn();

    assertThat(titles(drawn)).hasSizeLessThan(200).anyMatch(title -> title.startsWith("often"));
    assertThat(titles(drawn)).noneMatch(title -> title.startsWith("seldom"));
  }

  @Test
  void nothingIsAPictureToo() throws Exception {
    assertThat(titles(drawn())).isEmpty();
  }

  private Document drawn() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FlameGraph.write(tree, "a <title> & more", out);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<String> titles(Document drawn) {
    List<String> titles = new ArrayList<>();
    NodeList all = drawn.getElementsByTagName("title");
    for (int i = 0; i < all.getLength(); i++) {
      titles.add(all.item(i).getTextContent());
    }
    return titles;
  }

  private static Element call(Document drawn, String name) {
    NodeList all = drawn.getElementsByTagName("g");
    for (int i = 0; i < all.getLength(); i++) {
      Element call = (Element) all.item(i);
      if (title(call).startsWith(name + ": ")) {
        return call;
      }
    }
    throw new AssertionError(name + " is not drawn");
  }

  private static String title(Element call) {
    return call.getElementsByTagName("title").item(0).getTextContent();
  }

  private static double number(Element call, String attribute) {
    Element rectangle = (Element) call.getElementsByTagName("rect").item(0);
    return Double.parseDouble(rectangle.getAttribute(attribute));
  }
}
