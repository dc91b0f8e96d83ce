package io.shucheng.search.http;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.caching.KeptValues;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.search.CatalogInMemory;
import io.shucheng.search.SearchInTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

class AnswersTests {

  private static final OpenRead EMMA =
      new OpenRead("/api/v1/search", "q=emma", AnswerForm.JSON, null);

  @TempDir Path folder;
  private final CatalogInMemory catalog = new CatalogInMemory().putAll(book(1, "Emma"));
  private SearchInTest shop;

  @BeforeEach
  void open() {
    shop = new SearchInTest(folder, catalog).follow();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void anAnswerOfTheIndexBeforeIsServedWhileSomebodyMakesTheNext() throws Exception {
    Answers answers = answers(Duration.ofDays(1));
    ask(answers);
    ReadyAnswer first = answers.find(EMMA);
    assertThat(first).isNotNull();

    change();

    assertThat(answers.find(EMMA)).as("the first is to make the next").isNull();
    assertThat(answers.find(EMMA)).isSameAs(first);
    ask(answers);
    assertThat(answers.find(EMMA)).isNotNull().isNotSameAs(first);
  }

  @Test
  void anAnswerOfTheLastIndexButOneIsNotServed() throws Exception {
    Answers answers = answers(Duration.ofDays(1));
    ask(answers);

    change();
    change();

    assertThat(answers.find(EMMA)).isNull();
    assertThat(answers.find(EMMA)).isNull();
  }

  @Test
  void whenTheGraceIsOverNothingOfBeforeIsServed() throws Exception {
    Answers answers = answers(Duration.ZERO);
    ask(answers);

    change();

    assertThat(answers.find(EMMA)).isNull();
    assertThat(answers.find(EMMA)).isNull();
  }

  private Answers answers(Duration grace) {
    return new Answers(
        shop.books,
        new KeptValues<>(
            1 << 20,
            encoded -> encoded.answer().weight(),
            Duration.ofDays(1),
            Runnable::run,
            System::nanoTime),
        JsonMapper.builder().build(),
        CBORMapper.builder().build(),
        grace);
  }

  private void ask(Answers answers) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", EMMA.path());
    request.setAttribute(OpenRead.class.getName(), EMMA);
    answers.answer(
        SearchHandler.SEARCH,
        "emma",
        Locale.ENGLISH,
        new HttpHeaders(),
        () -> new Answers.Made(shop.ids("emma"), true),
        request,
        new MockHttpServletResponse());
  }

  private void change() {
    catalog.put(book(2, "Persuasion"));
    shop.follow();
  }
}
