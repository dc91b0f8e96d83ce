package io.shuchengperf.traffic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shares of searches, looks and orders. They are kept exactly, by every visit as a whole, not
 * by chance.
 *
 * @param searches parts of the whole
 * @param looks parts of the whole
 * @param orders parts of the whole
 */
public record Mix(int searches, int looks, int orders) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})/(\\d{1,3})/(\\d{1,3})");

  public Mix {
    if (searches < 0 || looks < 0 || orders < 0 || searches + looks + orders == 0) {
      throw new IllegalArgumentException(
          "a mix has parts of 0 or more, not all 0: %d/%d/%d".formatted(searches, looks, orders));
    }
    int divisor = gcd(searches, gcd(looks, orders));
    searches /= divisor;
    looks /= divisor;
    orders /= divisor;
  }

  /**
   * Reads searches/looks/orders.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Mix parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no mix; write searches/looks/orders, such as 50/30/20");
    }
    return new Mix(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)));
  }

  /**
   * The steps of one visit: each kind as often as its share says, in a random order in which a
   * search and a look come first, where there are any.
   */
  List<Kind> visit(RandomGenerator random) {
    List<Kind> opening = new ArrayList<>();
    List<Kind> rest = new ArrayList<>();
    share(Kind.SEARCH, searches, opening, rest);
    share(Kind.LOOK, looks, opening, rest);
    rest.addAll(Collections.nCopies(orders, Kind.ORDER));
    Collections.shuffle(rest, java.util.Random.from(random));
    opening.addAll(rest);
    return List.copyOf(opening);
  }

  /** The steps of a visit. */
  int length() {
    return searches + looks + orders;
  }

  private static void share(Kind kind, int parts, List<Kind> opening, List<Kind> rest) {
    if (parts > 0) {
      opening.add(kind);
      rest.addAll(Collections.nCopies(parts - 1, kind));
    }
  }

  /** Of a hundred. */
  @Override
  public String toString() {
    double whole = (searches + looks + orders) / 100.0;
    return "%d/%d/%d"
        .formatted(
            Math.round(searches / whole), Math.round(looks / whole), Math.round(orders / whole));
  }

  boolean has(Kind kind) {
    return switch (kind) {
      case SEARCH -> searches > 0;
      case LOOK -> looks > 0;
      case ORDER -> orders > 0;
      default -> false;
    };
  }

  private static int gcd(int a, int b) {
    return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue();
  }
}
