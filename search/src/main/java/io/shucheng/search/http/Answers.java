package io.shucheng.search.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shucheng.platform.caching.KeptValues;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.lane.ReadyAnswers;
import io.shucheng.search.domain.SearchableBooks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Answers from bytes that are kept, or made once: for the same question in the same form and
 * language, as long as the index is the same; and a little longer while one who asks makes the
 * next. Thread-safe.
 */
final class Answers implements ReadyAnswers {

  /** Of how many requests it is remembered what they ask. */
  private static final int MOST_READ = 20_000;

  /** Longer requests are read each time; with all that may be remembered, some 30 MB at most. */
  private static final int LONGEST_READ = 500;

  private final SearchableBooks books;
  private final KeptValues<String, EncodedAnswer> kept;
  private final JsonMapper json;
  private final CBORMapper cbor;

  /** The tags of answers by the requests, as they were sent, that asked for them. */
  private final Cache<OpenRead, String> read = Caffeine.newBuilder().maximumSize(MOST_READ).build();

  /** The tags of outdated answers in whose place somebody makes others just now. */
  private final Cache<OpenRead, String> replaced;

  private final Duration grace;

  /**
   * @param grace how long behind a change of the index an answer of before may be served
   */
  Answers(
      SearchableBooks books,
      KeptValues<String, EncodedAnswer> kept,
      JsonMapper json,
      CBORMapper cbor,
      Duration grace) {
    this.books = books;
    this.kept = kept;
    this.json = json;
    this.cbor = cbor;
    this.grace = grace;
    this.replaced = Caffeine.newBuilder().maximumSize(MOST_READ).expireAfterWrite(grace).build();
  }

  /**
   * An answer before it is encoded.
   *
   * @param lasting whether it is whole, and so the same as long as the index is
   */
  record Made(Object body, boolean lasting) {}

  @Override
  public @Nullable ReadyAnswer find(OpenRead asked) {
    String tag = read.getIfPresent(asked);
    if (tag == null || !(AnswerTag.isOf(books.generation(), tag) || isBeingReplaced(asked, tag))) {
      return null;
    }
    EncodedAnswer known = kept.peek(tag);
    return known == null || !known.lasting() ? null : known.answer();
  }

  /** Whether an answer was right a moment ago, and one who asked before makes the next. */
  private boolean isBeingReplaced(OpenRead asked, String tag) {
    String before = books.generationBefore(grace);
    return !before.isEmpty()
        && AnswerTag.isOf(before, tag)
        && tag.equals(replaced.asMap().put(asked, tag));
  }

  /**
   * Answers a question that was asked in the plainest way.
   *
   * @param route the pattern of the path
   * @param question names everything that was asked
   * @return null for an answer that is to be shown once only, which lies there for the handler
   */
  @Nullable ReadyAnswer make(
      OpenRead asked, String route, String question, Locale reader, Supplier<Made> maker) {
    String tag = AnswerTag.of(books.generation(), question, reader, asked.form());
    EncodedAnswer answer = keptOrMade(tag, route, asked.form(), maker);
    if (!answer.lasting()) {
      return null;
    }
    remember(asked, tag);
    return answer.answer();
  }

  /**
   * Answers a question.
   *
   * @param route the pattern of the path
   * @param question names everything that was asked
   */
  void answer(
      String route,
      String question,
      Locale reader,
      HttpHeaders headers,
      Supplier<Made> maker,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    AnswerForm form = AnswerForm.of(headers);
    String tag = AnswerTag.of(books.generation(), question, reader, form);
    EncodedAnswer answer = keptOrMade(tag, route, form, maker);
    if (answer.lasting()) {
      remember(request, tag);
      answer.answer().send(request, response);
    } else {
      kept.drop(tag);
      answer.answer().sendOnce(response);
    }
  }

  private EncodedAnswer keptOrMade(
      String tag, String route, AnswerForm form, Supplier<Made> maker) {
    return Objects.requireNonNull(
        kept.get(tag, _ -> encoded(maker.get(), route, form, tag)), "every question has one");
  }

  /** Only what the lane has seen whole: what else a handler reads may be in a body, say. */
  private void remember(HttpServletRequest request, String tag) {
    OpenRead asked = OpenRead.of(request);
    if (asked != null) {
      remember(asked, tag);
    }
  }

  private void remember(OpenRead asked, String tag) {
    if (asked.query() == null || asked.query().length() <= LONGEST_READ) {
      read.put(asked, tag);
    }
  }

  private EncodedAnswer encoded(Made made, String route, AnswerForm form, String tag) {
    byte[] body = form.encode(made.body(), json, cbor);
    return new EncodedAnswer(new ReadyAnswer(route, form, tag, body), made.lasting());
  }
}
