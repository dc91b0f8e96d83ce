package io.shucheng.search.http;

import io.shucheng.catalog.ProductForm;
import io.shucheng.platform.web.Problem;
import io.shucheng.search.SearchQuery.Group;
import io.shucheng.search.SearchQuery.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and checks the parameters of a search. */
final class QueryParameters {

  private static final Map<String, Sort> SORTS =
      Map.of(
          "relevance", Sort.RELEVANCE,
          "price", Sort.PRICE_ASCENDING,
          "-price", Sort.PRICE_DESCENDING,
          "newest", Sort.NEWEST,
          "rating", Sort.RATING);

  private static final Map<String, ProductForm> FORMS =
      Stream.of(ProductForm.values())
          .collect(Collectors.toMap(ProductForm::label, Function.identity()));

  private static final Map<String, Group> GROUPS =
      Map.of("work", Group.WORK, "edition", Group.EDITION);

  private static final Pattern PRICE = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
  private static final Pattern YEAR = Pattern.compile("-?\\d{1,4}");

  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 200;

  private QueryParameters() {}

  static List<String> values(String name, String @Nullable [] values) {
    if (values == null) {
      return List.of();
    }
    List<String> given = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
    if (given.size() > MOST_VALUES) {
      throw Problem.badParameter(
          name, "%d values are too many: at most %d".formatted(given.size(), MOST_VALUES));
    }
    given.forEach(value -> checkLength(name, value));
    return given;
  }

  static List<String> forms(String @Nullable [] values) {
    List<String> forms = values("form", values);
    for (String form : forms) {
      if (!FORMS.containsKey(form)) {
        throw oneOf("form", form, FORMS.keySet());
      }
    }
    return forms;
  }

  static List<Integer> years(String @Nullable [] values) {
    return values("year", values).stream()
        .map(
            value -> {
              if (!YEAR.matcher(value).matches()) {
                throw Problem.badParameter("year", "'" + value + "' is not a year such as 1999");
              }
              return Integer.valueOf(value);
            })
        .toList();
  }

  static @Nullable Boolean flag(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw oneOf(name, value, List.of("true", "false"));
    };
  }

  static @Nullable BigDecimal price(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (!PRICE.matcher(value).matches()) {
      throw Problem.badParameter(name, "'" + shown(value) + "' is not an amount such as 39.90");
    }
    return new BigDecimal(value);
  }

  /** Refuses prices between which there is none. */
  static void checkPrices(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least != null && most != null && least.compareTo(most) > 0) {
      throw Problem.badParameter("minPrice", "%s is more than maxPrice, %s".formatted(least, most));
    }
  }

  static Sort sort(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return Sort.RELEVANCE;
    }
    Sort sort = SORTS.get(value);
    if (sort == null) {
      throw oneOf("sort", value, SORTS.keySet());
    }
    return sort;
  }

  static Group group(String value) {
    Group group = GROUPS.get(value);
    if (group == null) {
      throw oneOf("group", value, GROUPS.keySet());
    }
    return group;
  }

  private static void checkLength(String name, String value) {
    if (value.length() > LONGEST_VALUE) {
      throw Problem.badParameter(
          name, "'%s' is longer than %d characters".formatted(shown(value), LONGEST_VALUE));
    }
  }

  private static Problem oneOf(String name, String value, Iterable<String> choices) {
    List<String> sorted = new ArrayList<>();
    choices.forEach(sorted::add);
    sorted.sort(null);
    return Problem.badParameter(
        name, "'%s' is none of %s".formatted(shown(value), String.join(", ", sorted)));
  }

  private static String shown(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
