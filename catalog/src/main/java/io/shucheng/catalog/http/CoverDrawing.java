package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Subject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Draws a book's cover as SVG: cloth and pattern by its subject, lettering of title and
 * contributors. The same book always gets the same cover.
 */
final class CoverDrawing {

  private static final int WIDTH = 320;
  private static final int TITLE_HEIGHT = 170;
  private static final int NAMES_HEIGHT = 52;
  private static final int NAMES = 3;

  private static final String FONTS =
      "Georgia,Source Han Serif SC,Noto Serif CJK SC,Songti SC,SimSun,serif";

  private CoverDrawing() {}

  static String of(Book book) {
    String subject = book.subjects().stream().findFirst().map(Subject::code).orElse("");
    CoverPalette palette = CoverPalette.of(subject.isEmpty() ? book.title() : subject);
    String names = names(book.contributors());
    SplittableRandom random =
        new SplittableRandom(31L * book.title().hashCode() + names.hashCode());
    String pattern = CoverPattern.of(subject, book.title()).draw(palette, random);
    return """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 600' role='img' aria-label='%s'>\
        <defs><linearGradient id='c' x1='0' y1='0' x2='1' y2='1'><stop stop-color='%s'/>\
        <stop offset='1' stop-color='%s'/></linearGradient>\
        <linearGradient id='s'><stop stop-opacity='.35'/><stop offset='.6' stop-opacity='.08'/>\
        <stop offset='.75' stop-opacity='.2'/><stop offset='1' stop-opacity='0'/></linearGradient>\
        <clipPath id='p'><path d='M0 0h400v340H0z'/></clipPath></defs>\
        <path d='M0 0h400v600H0z' fill='url(#c)'/><g clip-path='url(#p)'>%s</g>\
        <path d='M40 352h320' stroke='%s' stroke-width='2'/>\
        <g font-family='%s' fill='%s'>%s</g>\
        <path d='M0 0h26v600H0z' fill='url(#s)'/></svg>
        """
        .formatted(
            escaped(names.isEmpty() ? book.title() : book.title() + ", " + names),
            palette.cloth(),
            palette.shade(),
            pattern,
            palette.first(),
            FONTS,
            palette.lettering(),
            lettering(book, names));
  }

  private static String lettering(Book book, String names) {
    StringBuilder svg = new StringBuilder();
    CoverText title = CoverText.fit(book.title(), WIDTH, TITLE_HEIGHT, 46, 38, 32, 27, 23);
    int y = 352 + title.size() + 14;
    for (String line : title.lines()) {
      svg.append(line(line, y, title.size(), "bold"));
      y += title.leading();
    }
    if (!names.isEmpty()) {
      CoverText makers = CoverText.fit(names, WIDTH, NAMES_HEIGHT, 21, 17);
      int bottom = 568 - (makers.lines().size() - 1) * makers.leading();
      for (String line : makers.lines()) {
        svg.append(line(line, bottom, makers.size(), "normal"));
        bottom += makers.leading();
      }
    }
    return svg.toString();
  }

  private static String line(String text, int y, int size, String weight) {
    return "<text x='40' y='%d' font-size='%d' font-weight='%s'>%s</text>"
        .formatted(y, size, weight, escaped(text));
  }

  private static String names(List<Contributor> contributors) {
    String names =
        contributors.stream().limit(NAMES).map(Contributor::name).collect(Collectors.joining(", "));
    return contributors.size() > NAMES ? names + " …" : names;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
