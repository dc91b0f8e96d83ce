package io.shucheng.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.money.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FormatsTests {

  private static final Currency YUAN = Currency.getInstance("CNY");

  /** Fails where threads share a format. */
  @Test
  void whoFormatsAtOnceDisturbsNobody() throws Exception {
    Texts texts = new Texts(Language.CHINESE);
    List<Future<Integer>> wrong = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        long from = 1_000_000L * thread;
        wrong.add(
            threads.submit(
                () -> {
                  int count = 0;
                  NumberFormat mine = NumberFormat.getIntegerInstance(Locale.CHINA);
                  for (long minor = from; minor < from + 20_000; minor++) {
                    String expected =
                        "¥" + mine.format(minor / 100) + "." + String.format("%02d", minor % 100);
                    count += texts.money(new Money(minor, YUAN)).equals(expected) ? 0 : 1;
                  }
                  return count;
                }));
      }
    }
    for (Future<Integer> count : wrong) {
      assertThat(count.get()).isZero();
    }
  }

  @Test
  void whatSomebodyDoesToAFormatIsItsOwn() {
    Formats.money(Locale.CHINA, YUAN, 2).setMaximumFractionDigits(0);

    assertThat(new Texts(Language.CHINESE).money(Money.of("39.90", "CNY"))).isEqualTo("¥39.90");
  }

  @Test
  void aMomentIsToldInUtc() {
    assertThat(new Texts(Language.ENGLISH).moment(Instant.parse("2026-11-30T23:41:11Z")))
        .isEqualTo("Nov 30, 2026, 11:41\u202fPM UTC");
  }
}
