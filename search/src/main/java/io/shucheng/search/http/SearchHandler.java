package io.shucheng.search.http;

import io.shucheng.platform.lane.MadeAnswers;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import io.shucheng.search.Search;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.SearchResult;
import io.shucheng.search.domain.QueryText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
@RequestMapping(SearchHandler.SEARCH)
class SearchHandler implements MadeAnswers {

  static final String SEARCH = "/api/v1/search";
  static final String SUGGESTIONS = SEARCH + "/suggestions";

  private static final int MOST_SUGGESTIONS = 20;
  private static final int USUAL_SUGGESTIONS = 10;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Search search;
  private final Answers answers;

  SearchHandler(Search search, Answers answers) {
    this.search = search;
    this.answers = answers;
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

  /** Writes the answer itself, from bytes that may be kept. */
  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_CBOR_VALUE})
  @Nullable ResponseEntity<SearchAnswer> find(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) String @Nullable [] subject,
      @RequestParam(required = false) String @Nullable [] contributor,
      @RequestParam(required = false) String @Nullable [] series,
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
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    BigDecimal leastPrice = QueryParameters.price("minPrice", minPrice);
    BigDecimal mostPrice = QueryParameters.price("maxPrice", maxPrice);
    QueryParameters.checkPrices(leastPrice, mostPrice);
    var filters =
        new SearchQuery.Filters(
            QueryParameters.values("subject", subject),
            QueryParameters.values("contributor", contributor),
            QueryParameters.values("series", series),
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
    answers.answer(
        SEARCH, question(query), locale, headers, () -> make(query, locale), request, response);
    return null;
  }

  /** Writes the answer itself, from bytes that may be kept. */
  @GetMapping(
      path = "/suggestions",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_CBOR_VALUE})
  @Nullable ResponseEntity<SuggestionsAnswer> suggest(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestHeader HttpHeaders headers,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    int most = limit == null ? USUAL_SUGGESTIONS : Math.min(ListLimit.of(limit), MOST_SUGGESTIONS);
    String beginning = text(q);
    answers.answer(
        SUGGESTIONS,
        question(beginning, most),
        locale,
        headers,
        () -> make(beginning, most, locale),
        request,
        response);
    return null;
  }

  /** Answers who asks for nothing but words, which are most, without the servlets. */
  @Override
  public @Nullable ReadyAnswer make(OpenRead read, Locale reader) {
    boolean suggestions = read.path().equals(SUGGESTIONS);
    String words = suggestions || read.path().equals(SEARCH) ? onlyWords(read.query()) : null;
    if (words == null) {
      return null;
    }
    String q = text(words);
    if (suggestions) {
      return answers.make(
          read,
          SUGGESTIONS,
          question(q, USUAL_SUGGESTIONS),
          reader,
          () -> make(q, USUAL_SUGGESTIONS, reader));
    }
    SearchQuery query = SearchQuery.of(q, ListLimit.DEFAULT);
    return answers.make(read, SEARCH, question(query), reader, () -> make(query, reader));
  }

  /** The one parameter, where it is the words and can plainly be read; null otherwise. */
  private static @Nullable String onlyWords(@Nullable String parameters) {
    if (parameters == null || !parameters.startsWith("q=") || parameters.indexOf('&') >= 0) {
      return null;
    }
    try {
      String words = URLDecoder.decode(parameters.substring(2), StandardCharsets.UTF_8);
      // what was no UTF-8 is for others to judge
      return words.indexOf('\ufffd') < 0 ? words : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String question(SearchQuery query) {
    return query.name() + " " + query.limit() + " " + query.cursor();
  }

  private Answers.Made make(SearchQuery query, Locale reader) {
    SearchResult found = search.find(query, reader);
    return new Answers.Made(SearchAnswer.of(found), !found.partial());
  }

  private static String question(String beginning, int most) {
    return "suggestions " + most + " " + beginning;
  }

  private Answers.Made make(String beginning, int most, Locale reader) {
    return new Answers.Made(SuggestionsAnswer.of(search.suggest(beginning, most, reader)), true);
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
    // however it is spaced, it asks for the same
    return SPACES.matcher(q.strip()).replaceAll(" ");
  }
}
