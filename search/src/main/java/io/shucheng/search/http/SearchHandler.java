package io.shucheng.search.http;

import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import io.shucheng.search.Search;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.domain.QueryText;
import io.shucheng.search.domain.SearchableBooks;
import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers searches and suggestions. */
@RestController
@RequestMapping("/api/v1/search")
class SearchHandler {

  private static final int MOST_SUGGESTIONS = 20;
  private static final int USUAL_SUGGESTIONS = 10;

  private final Search search;
  private final SearchableBooks books;

  SearchHandler(Search search, SearchableBooks books) {
    this.search = search;
    this.books = books;
  }

  /** A name may hold a comma: several values are several parameters. */
  @InitBinder
  void takeValuesWhole(WebDataBinder binder) {
    binder.registerCustomEditor(
        String[].class,
        new PropertyEditorSupport() {
          @Override
          public void setAsText(String text) {
            setValue(new String[] {text});
          }
        });
  }

  @GetMapping
  ResponseEntity<SearchAnswer> find(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) String @Nullable [] subject,
      @RequestParam(required = false) String @Nullable [] contributor,
      @RequestParam(required = false) @Nullable String series,
      @RequestParam(required = false) String @Nullable [] language,
      @RequestParam(required = false) String @Nullable [] form,
      @RequestParam(required = false) String @Nullable [] year,
      @RequestParam(required = false) @Nullable String inStock,
      @RequestParam(required = false) @Nullable String minPrice,
      @RequestParam(required = false) @Nullable String maxPrice,
      @RequestParam(defaultValue = "work") String group,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader HttpHeaders headers,
      Locale locale) {
    BigDecimal leastPrice = QueryParameters.price("minPrice", minPrice);
    BigDecimal mostPrice = QueryParameters.price("maxPrice", maxPrice);
    QueryParameters.checkPrices(leastPrice, mostPrice);
    var filters =
        new SearchQuery.Filters(
            QueryParameters.values("subject", subject),
            QueryParameters.values("contributor", contributor),
            QueryParameters.value("series", series),
            QueryParameters.values("language", language),
            QueryParameters.forms(form),
            QueryParameters.years(year),
            QueryParameters.flag("inStock", inStock),
            leastPrice,
            mostPrice);
    var query =
        new SearchQuery(
            text(q),
            filters,
            QueryParameters.group(group),
            QueryParameters.sort(sort),
            ListLimit.of(limit),
            cursor);
    String tag = AnswerTag.of(books.generation(), query, locale, headers);
    if (AnswerTag.isKnown(tag, headers)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    SearchResult found = search.find(query, locale);
    var answer = ok();
    return (found.partial() ? answer : answer.eTag(tag)).body(SearchAnswer.of(found));
  }

  @GetMapping("/suggestions")
  ResponseEntity<SuggestionsAnswer> suggest(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestHeader HttpHeaders headers,
      Locale locale) {
    int most = limit == null ? USUAL_SUGGESTIONS : Math.min(ListLimit.of(limit), MOST_SUGGESTIONS);
    String beginning = text(q);
    String tag = AnswerTag.of(books.generation(), most + beginning, locale, headers);
    if (AnswerTag.isKnown(tag, headers)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    return ok().eTag(tag).body(SuggestionsAnswer.of(search.suggest(beginning, most, locale)));
  }

  private static String text(@Nullable String q) {
    if (q == null) {
      return "";
    }
    if (q.length() > QueryText.MOST_CHARACTERS) {
      throw Problem.badParameter(
          "q",
          "a text of %d characters is too long: at most %d"
              .formatted(q.length(), QueryText.MOST_CHARACTERS));
    }
    return q;
  }

  private static ResponseEntity.BodyBuilder ok() {
    return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
