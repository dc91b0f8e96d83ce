package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.ProductForm;
import io.shucheng.search.SearchQuery.Filters;
import io.shucheng.search.SearchQuery.Group;
import io.shucheng.search.SearchResult.FacetValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked and chosen, a facet's count is the total of the search that it leads to. */
class RandomFacetsTests {

  private static final int BOOKS = 150;
  private static final int QUERIES = 10;
  private static final List<String> WORDS = List.of("red", "sea", "moon", "tiger", "三体", "红楼");
  private static final List<String> NAMES =
      List.of("Ann Lee", "Bo Chen", "刘慈欣", "J. R. Reed", "Zoe Ó Néill");
  private static final List<String> SUBJECTS = List.of("F", "FL", "FLC", "N", "NH", "YFB");
  private static final List<String> LANGUAGES = List.of("en", "en-GB", "zh", "zh-Hant", "fr");

  private static final List<ProductForm> FORMS =
      List.of(ProductForm.PAPERBACK, ProductForm.HARDBACK, ProductForm.EBOOK);
  private static final List<Availability> AVAILABILITIES =
      List.of(Availability.IN_STOCK, Availability.OUT_OF_STOCK, Availability.NOT_YET_AVAILABLE);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void countsAreWhatTheirFiltersFind(long seed) {
    Random random = new Random(seed);
    try (SearchInTest shop = new SearchInTest(folder, catalog(random)).follow()) {
      for (int i = 0; i < QUERIES; i++) {
        String text = random.nextInt(3) == 0 ? "" : any(WORDS, random);
        Group group = random.nextBoolean() ? Group.WORK : Group.EDITION;
        Filters filters = filters(random);
        SearchResult found = shop.find(query(text, filters, group));
        found
            .facets()
            .forEach(
                (facet, values) ->
                    values.forEach(
                        value ->
                            alone(filters, facet, value)
                                .ifPresent(
                                    only ->
                                        assertThat(shop.find(query(text, only, group)).total())
                                            .as("seed %d: %s %s", seed, facet, value)
                                            .isEqualTo(value.count()))));
        assertThat(shop.find(query(text, filters, group)).facets()).isEqualTo(found.facets());
      }
    }
  }

  /** The filters with one value alone in a facet; empty for what is no filter. */
  private static Optional<Filters> alone(Filters others, String facet, FacetValue chosen) {
    List<String> only = List.of(chosen.value());
    Choice choice = new Choice(others);
    switch (facet) {
      case "subject" -> choice.subjects = only;
      case "language" -> choice.languages = only;
      case "form" -> choice.forms = only;
      case "contributor" -> choice.contributors = only;
      case "series" -> choice.series = only;
      case "year" -> choice.years = List.of(Integer.valueOf(chosen.value()));
      case "price" -> {
        String[] bounds = chosen.value().split("-", -1);
        choice.minPrice = new BigDecimal(bounds[0]);
        choice.maxPrice = new BigDecimal(bounds[1]);
      }
      case "availability" -> {
        if (!chosen.value().equals("IN_STOCK")) {
          return Optional.empty();
        }
        choice.inStock = true;
      }
      default -> throw new AssertionError("an unknown facet: " + facet);
    }
    return Optional.of(choice.filters());
  }

  private static SearchQuery query(String text, Filters filters, Group group) {
    return new SearchQuery(text, filters, group, SearchQuery.Sort.RELEVANCE, 5, null);
  }

  private static Filters filters(Random random) {
    Choice choice = new Choice(Filters.NONE);
    if (random.nextInt(4) == 0) {
      choice.subjects = some(SUBJECTS, random);
    }
    if (random.nextInt(4) == 0) {
      choice.languages = some(LANGUAGES, random);
    }
    if (random.nextInt(4) == 0) {
      choice.contributors = some(NAMES, random);
    }
    if (random.nextInt(4) == 0) {
      choice.minPrice = BigDecimal.valueOf(random.nextInt(60));
    }
    if (random.nextInt(4) == 0) {
      choice.inStock = random.nextBoolean();
    }
    if (random.nextInt(5) == 0) {
      choice.years = List.of(1990 + random.nextInt(5), 2000);
    }
    return choice.filters();
  }

  private static CatalogInMemory catalog(Random random) {
    CatalogInMemory catalog = new CatalogInMemory();
    for (long work = 1; work <= BOOKS; work += 3) {
      int editions = 1 + random.nextInt(3);
      long first = work;
      for (long id = first; id < first + editions; id++) {
        long self = id;
        long[] others =
            LongStream.range(first, first + editions).filter(other -> other != self).toArray();
        catalog.put(made(id, first, others, random));
      }
    }
    return catalog;
  }

  private static TestBook made(long id, long work, long[] others, Random random) {
    TestBook book =
        book(id, any(WORDS, random) + " " + any(WORDS, random))
            .editionOf(work, others)
            .by(some(NAMES, random).toArray(String[]::new))
            .published(Integer.toString(1990 + random.nextInt(15)))
            .language(any(LANGUAGES, random))
            .form(any(FORMS, random))
            .availability(any(AVAILABILITIES, random))
            .price(
                random.nextInt(6) == 0
                    ? null
                    : random.nextInt(200) + "." + (10 + random.nextInt(90)))
            .rated("4.0", 1 + random.nextInt(10_000));
    some(SUBJECTS, random).forEach(code -> book.about(code, "Subject " + code, null));
    return random.nextInt(3) == 0 ? book.series(any(WORDS, random)) : book;
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<String> some(List<String> values, Random random) {
    List<String> some = new ArrayList<>(List.of(any(values, random)));
    if (random.nextBoolean()) {
      some.add(any(values, random));
    }
    return some.stream().distinct().toList();
  }

  /** Filters, to be changed one by one. */
  private static final class Choice {

    private List<String> subjects;
    private List<String> contributors;
    private List<String> series;
    private List<String> languages;
    private List<String> forms;
    private List<Integer> years;
    private @Nullable Boolean inStock;
    private @Nullable BigDecimal minPrice;
    private @Nullable BigDecimal maxPrice;

    Choice(Filters from) {
      subjects = from.subjects();
      contributors = from.contributors();
      series = from.series();
      languages = from.languages();
      forms = from.forms();
      years = from.years();
      inStock = from.inStock();
      minPrice = from.minPrice();
      maxPrice = from.maxPrice();
    }

    Filters filters() {
      return new Filters(
          subjects, contributors, series, languages, forms, years, inStock, minPrice, maxPrice);
    }
  }
}
