package io.shucheng.catalog.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.lane.AnswerForm;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookTagsTests {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void whateverChangesTheBytesChangesTheTag() {
    List<String> tags =
        List.of(
            BookTags.of(7, Locale.ENGLISH, CNY, AnswerForm.JSON),
            BookTags.of(8, Locale.ENGLISH, CNY, AnswerForm.JSON),
            BookTags.of(7, Locale.CHINESE, CNY, AnswerForm.JSON),
            BookTags.of(7, Locale.ENGLISH, USD, AnswerForm.JSON),
            BookTags.of(7, Locale.ENGLISH, CNY, AnswerForm.CBOR));
    Set<String> different = new HashSet<>(tags);

    assertThat(different).hasSameSizeAs(tags);
  }

  @Test
  void aWriteMindsTheRevisionOnly() {
    for (Currency currency : List.of(CNY, USD)) {
      assertThat(BookTags.expected(BookTags.of(7, Locale.ENGLISH, currency, AnswerForm.JSON)))
          .isEqualTo(7);
    }
  }
}
