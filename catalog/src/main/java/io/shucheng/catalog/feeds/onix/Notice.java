package io.shucheng.catalog.feeds.onix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product record says, whichever release of ONIX it is written in; texts and codes as they
 * stand there, an empty code where there is none.
 *
 * @param notification code list 1
 * @param form code list 150, or 7 in release 2.1
 * @param publishingStatus code list 64
 */
record Notice(
    @Nullable String reference,
    String notification,
    List<Identifier> identifiers,
    List<Title> titles,
    List<Maker> makers,
    @Nullable String publisher,
    @Nullable Set set,
    String form,
    @Nullable String language,
    @Nullable String date,
    List<Theme> themes,
    List<Blurb> blurbs,
    String publishingStatus,
    List<Supply> supplies) {

  /** A number of the product; the type is of code list 5. */
  record Identifier(String type, String value) {}

  /** A title; the type is of code list 15. */
  record Title(String type, String text, @Nullable String subtitle) {}

  /** A contributor; the roles are of code list 17. */
  record Maker(int sequence, @Nullable String name, List<String> roles) {}

  /** The series or collection the product is of. */
  record Set(String name, @Nullable String number) {}

  /** A subject; the scheme is of code list 27. */
  record Theme(String scheme, String code, boolean main) {}

  /** A descriptive text; the best has the lowest rank. */
  record Blurb(int rank, String text) {}

  /**
   * How a supplier has it.
   *
   * @param availability code list 65
   */
  record Supply(String availability, List<Tag> prices, List<String> onHand) {}

  /**
   * A price.
   *
   * @param type code list 58
   * @param qualifier code list 59
   * @param minimum the least quantity it holds for
   */
  record Tag(
      String type,
      String qualifier,
      @Nullable String minimum,
      @Nullable String currency,
      String amount) {}
}
