package io.shucheng.catalog.feeds.onix;

import com.tectonica.jonix.onix3.CurrencyCode;
import com.tectonica.jonix.onix3.MinimumOrderQuantity;
import com.tectonica.jonix.onix3.OnHand;
import com.tectonica.jonix.onix3.PriceAmount;
import com.tectonica.jonix.onix3.PriceQualifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What every release says alike of stock and prices. Read from the elements themselves: Jonix makes
 * numbers of what may be none.
 */
final class SupplyElements {

  private SupplyElements() {}

  /** The figures of copies on hand. */
  static List<String> onHand(Stream<Element> stocks) {
    return stocks
        .map(stock -> Texts.child(stock, OnHand.refname, OnHand.shortname))
        .filter(Objects::nonNull)
        .filter(copies -> !copies.isEmpty())
        .toList();
  }

  /**
   * A price.
   *
   * @param typeNames what the release calls the price's type
   */
  static Notice.Tag tag(Element price, String... typeNames) {
    return new Notice.Tag(
        Texts.orEmpty(Texts.child(price, typeNames)),
        Texts.orEmpty(Texts.child(price, PriceQualifier.refname, PriceQualifier.shortname)),
        Texts.child(price, MinimumOrderQuantity.refname, MinimumOrderQuantity.shortname),
        Texts.child(price, CurrencyCode.refname, CurrencyCode.shortname),
        Texts.orEmpty(Texts.child(price, PriceAmount.refname, PriceAmount.shortname)));
  }
}
