package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ProductForm;
import io.shucheng.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The other editions of a book's work, as the book's card names them.
 *
 * @param forms the first few forms that they have
 * @param all where all of them stand, where they have more forms than these; else null
 */
public record OtherEditions(List<OfForm> forms, @Nullable String all) {

  static final OtherEditions NONE = new OtherEditions(List.of(), null);

  private static final int MOST_FORMS = 4;

  public OtherEditions {
    forms = List.copyOf(forms);
  }

  /**
   * Editions of one form.
   *
   * @param path a single edition's page, and of several the list on the book's own
   */
  public record OfForm(@Nullable ProductForm form, int count, String path) {}

  static OtherEditions of(SearchResult.Hit hit) {
    String list = path(hit.id()) + "#editions";
    Map<@Nullable ProductForm, List<BookId>> byForm =
        new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    for (Book.Edition edition : hit.editions()) {
      byForm.computeIfAbsent(edition.form(), _ -> new ArrayList<>()).add(edition.id());
    }
    return new OtherEditions(
        byForm.entrySet().stream()
            .limit(MOST_FORMS)
            .map(
                of ->
                    new OfForm(
                        of.getKey(),
                        of.getValue().size(),
                        of.getValue().size() == 1 ? path(of.getValue().getFirst()) : list))
            .toList(),
        byForm.size() > MOST_FORMS ? list : null);
  }

  private static String path(BookId id) {
    return "/books/" + id;
  }
}
