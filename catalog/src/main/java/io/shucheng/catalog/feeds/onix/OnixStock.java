package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.WholeNumbers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Copies on hand, of which wholesalers like to tell only about how many there are. */
final class OnixStock {

  private static final String FIELD = "OnHand";
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\s*(?:-\\s*\\d{1,9}|\\+)");
  private static final Pattern MORE = Pattern.compile(">\\s*(\\d{1,9})");
  private static final Pattern LESS = Pattern.compile("<\\s*0*([1-9]\\d{0,8})");

  private OnixStock() {}

  /**
   * The sum of what suppliers have; null where none tells. Of a range the least is taken: {@code
   * 100-500} and {@code 100+} are 100, {@code <100} is 1.
   *
   * @throws BadValueException if one tells what is no number of copies
   */
  static @Nullable Integer onHand(List<Notice.Supply> supplies) {
    List<String> told = supplies.stream().flatMap(supply -> supply.onHand().stream()).toList();
    if (told.isEmpty()) {
      return null;
    }
    long sum = 0;
    for (String copies : told) {
      sum += least(copies);
    }
    return WholeNumbers.stock(FIELD, Long.toString(sum));
  }

  private static int least(String copies) {
    for (Pattern form : List.of(RANGE, MORE)) {
      Matcher range = form.matcher(copies);
      if (range.matches()) {
        return WholeNumbers.stock(FIELD, range.group(1));
      }
    }
    Matcher less = LESS.matcher(copies);
    if (less.matches()) {
      return less.group(1).equals("1") ? 0 : 1;
    }
    return WholeNumbers.stock(FIELD, copies);
  }
}
