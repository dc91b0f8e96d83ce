package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.text.Bounds;
import io.shucheng.catalog.feeds.text.ContributorNames;
import io.shucheng.catalog.feeds.text.DateText;
import io.shucheng.catalog.feeds.text.LanguageTag;
import io.shucheng.catalog.feeds.text.LeftOut;
import io.shucheng.catalog.feeds.text.PlainText;
import io.shucheng.catalog.feeds.text.SafeHtml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the shop's records of what ONIX products say. */
final class OnixRecords {

  private static final String DELETE = "05";
  private static final String PARTIAL = "04";
  private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,49}");

  private OnixRecords() {}

  /**
   * @param currency of prices that name none
   * @throws io.shucheng.catalog.feeds.text.BadValueException if the record cannot be taken
   */
  static FeedRecord read(Notice notice, long line, @Nullable Currency currency, LeftOut leftOut) {
    Optional<Notice.Title> title = title(notice, List.of("01", "00", ""));
    BookFacts facts =
        new BookFacts(
            isbn(notice, leftOut),
            title.map(main -> PlainText.of("TitleText", main.text(), Bounds.TITLE)).orElse(null),
            title.map(main -> PlainText.of("Subtitle", main.subtitle(), Bounds.TITLE)).orElse(null),
            title(notice, List.of("03"))
                .map(original -> PlainText.of("TitleText", original.text(), Bounds.TITLE))
                .orElse(null),
            contributors(notice),
            PlainText.of("PublisherName", notice.publisher(), Bounds.NAME),
            series(notice),
            OnixCodes.form(notice.form()),
            LanguageTag.of(notice.language()),
            leftOut.unless(
                () ->
                    notice.date() == null
                        ? null
                        : DateText.parse("PublicationDate", notice.date())),
            subjects(notice),
            notice.blurbs().stream()
                .min(Comparator.comparingInt(Notice.Blurb::rank))
                .map(blurb -> SafeHtml.of("Text", blurb.text()))
                .orElse(null),
            OnixCodes.status(
                notice.publishingStatus(),
                notice.supplies().stream().map(Notice.Supply::availability).toList()),
            null,
            OnixPrices.of(notice.supplies(), currency, leftOut),
            withdrawn(notice));
    String reference = notice.reference();
    Integer copies = OnixStock.onHand(notice.supplies());
    return reference == null || reference.isBlank()
        ? FeedRecord.unnamed(line, facts, copies)
        : FeedRecord.named(line, Bounds.reference("RecordReference", reference), facts, copies);
  }

  /** A whole record puts a book back that an earlier one deleted. */
  private static @Nullable Boolean withdrawn(Notice notice) {
    return switch (notice.notification()) {
      case DELETE -> true;
      case PARTIAL -> null;
      default -> false;
    };
  }

  /** Of code list 5: ISBN-13, GTIN-13 that is one, ISBN-10. */
  private static @Nullable Isbn isbn(Notice notice, LeftOut leftOut) {
    for (String type : List.of("15", "03", "02")) {
      for (Notice.Identifier identifier : notice.identifiers()) {
        if (identifier.type().equals(type) && !isOtherProduct(identifier)) {
          Isbn isbn =
              leftOut.isbn("IDValue", identifier.value().isBlank() ? null : identifier.value());
          if (isbn != null) {
            return isbn;
          }
        }
      }
    }
    return null;
  }

  private static boolean isOtherProduct(Notice.Identifier identifier) {
    return identifier.type().equals("03")
        && !identifier.value().startsWith("978")
        && !identifier.value().startsWith("979");
  }

  private static Optional<Notice.Title> title(Notice notice, List<String> types) {
    return types.stream()
        .flatMap(type -> notice.titles().stream().filter(title -> title.type().equals(type)))
        .findFirst();
  }

  private static List<Contributor> contributors(Notice notice) {
    List<Contributor> contributors = new ArrayList<>();
    notice.makers().stream()
        .sorted(Comparator.comparingInt(Notice.Maker::sequence))
        .forEach(
            maker -> {
              String name = ContributorNames.name("PersonName", maker.name());
              if (name != null) {
                contributors.add(new Contributor(name, OnixCodes.role(maker.roles())));
              }
            });
    return contributors;
  }

  private static @Nullable Series series(Notice notice) {
    Notice.Set set = notice.set();
    String name = set == null ? null : PlainText.of("TitleOfSeries", set.name(), Bounds.NAME);
    return set == null || name == null
        ? null
        : new Series(name, PlainText.of("NumberWithinSeries", set.number(), Bounds.CODE));
  }

  private static List<SubjectCode> subjects(Notice notice) {
    List<SubjectCode> subjects = new ArrayList<>();
    notice.themes().stream()
        .sorted(Comparator.comparing(theme -> !theme.main()))
        .forEach(
            theme -> {
              String scheme = OnixCodes.scheme(theme.scheme());
              String code = theme.code().strip();
              if (scheme != null && SUBJECT.matcher(code).matches()) {
                SubjectCode subject = new SubjectCode(scheme, code);
                if (!subjects.contains(subject)) {
                  subjects.add(subject);
                }
              }
            });
    return subjects;
  }
}
