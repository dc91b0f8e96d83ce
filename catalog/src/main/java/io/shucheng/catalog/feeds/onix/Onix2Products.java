package io.shucheng.catalog.feeds.onix;

import com.tectonica.jonix.onix2.Contributor;
import com.tectonica.jonix.onix2.PriceTypeCode;
import com.tectonica.jonix.onix2.Product;
import com.tectonica.jonix.onix2.Series;
import com.tectonica.jonix.onix2.Stock;
import com.tectonica.jonix.onix2.SupplyDetail;
import com.tectonica.jonix.onix2.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the products of ONIX 2.1. */
@SuppressWarnings("deprecation") // what the standard has deprecated since is what such files hold
final class Onix2Products {

  /** In list 27; in list 26, of main subjects, the numbers are the same. */
  private static final String BIC = "12";

  private static final String BISAC = "10";

  private Onix2Products() {}

  static Notice read(Element element) {
    Product product = new Product(element, "2.1");
    return new Notice(
        product.recordReference().value,
        Texts.code(product.notificationType().value),
        identifiers(product),
        titles(product),
        product.contributors().stream().map(Onix2Products::maker).toList(),
        publisher(product),
        product.seriess().stream().findFirst().map(Onix2Products::set).orElse(null),
        Texts.code(product.productForm().value),
        language(product),
        product.publicationDate().value,
        themes(product),
        blurbs(product),
        Texts.code(product.publishingStatus().value),
        product.supplyDetails().stream().map(Onix2Products::supply).toList());
  }

  private static List<Notice.Identifier> identifiers(Product product) {
    List<Notice.Identifier> identifiers = new ArrayList<>();
    product
        .productIdentifiers()
        .asStructs()
        .forEach(
            id ->
                identifiers.add(
                    new Notice.Identifier(
                        Texts.code(id.productIDType), Texts.orEmpty(id.idValue))));
    if (product.ean13().value != null) {
      identifiers.add(new Notice.Identifier("03", product.ean13().value));
    }
    if (product.isbn().value != null) {
      identifiers.add(new Notice.Identifier("02", product.isbn().value));
    }
    return identifiers;
  }

  private static List<Notice.Title> titles(Product product) {
    List<Notice.Title> titles = new ArrayList<>();
    for (Title title : product.titles()) {
      String text = title.titleText().value;
      if (text == null) {
        text = Texts.joined(title.titlePrefix().value, title.titleWithoutPrefix().value);
      }
      if (text != null) {
        titles.add(
            new Notice.Title(Texts.code(title.titleType().value), text, title.subtitle().value));
      }
    }
    if (product.distinctiveTitle().value != null) {
      titles.add(
          new Notice.Title("01", product.distinctiveTitle().value, product.subtitle().value));
    }
    return titles;
  }

  private static Notice.Maker maker(Contributor contributor) {
    String name =
        Texts.personName(
            contributor.personName().value,
            contributor.personNameInverted().value,
            contributor.namesBeforeKey().value,
            contributor.prefixToKey().value,
            contributor.keyNames().value,
            contributor.suffixToKey().value);
    return new Notice.Maker(
        Texts.sequence(contributor.sequenceNumber().value),
        name != null ? name : contributor.corporateName().value,
        contributor.contributorRoles().stream().map(role -> Texts.code(role.value)).toList());
  }

  private static @Nullable String publisher(Product product) {
    return product.publishers().stream()
        .map(publisher -> publisher.publisherName().value)
        .filter(Objects::nonNull)
        .findFirst()
        .or(
            () ->
                product.imprints().stream()
                    .map(imprint -> imprint.imprintName().value)
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElse(product.publisherName().value);
  }

  private static Notice.@Nullable Set set(Series series) {
    String name = series.titleOfSeries().value;
    if (name == null) {
      name =
          series.titles().stream()
              .map(title -> title.titleText().value)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    return name == null ? null : new Notice.Set(name, series.numberWithinSeries().value);
  }

  private static @Nullable String language(Product product) {
    return product.languages().asStructs().stream()
        .filter(language -> Texts.code(language.languageRole).equals("01"))
        .map(language -> Texts.code(language.languageCode))
        .findFirst()
        .orElseGet(
            () ->
                product.languageOfTexts().stream()
                    .map(language -> Texts.code(language.value))
                    .findFirst()
                    .orElse(null));
  }

  private static List<Notice.Theme> themes(Product product) {
    List<Notice.Theme> themes = new ArrayList<>();
    product
        .mainSubjects()
        .asStructs()
        .forEach(
            subject ->
                themes.add(
                    new Notice.Theme(
                        Texts.code(subject.mainSubjectSchemeIdentifier),
                        Texts.orEmpty(subject.subjectCode),
                        true)));
    if (product.bicMainSubject().value != null) {
      themes.add(new Notice.Theme(BIC, product.bicMainSubject().value, true));
    }
    if (product.basicMainSubject().value != null) {
      themes.add(new Notice.Theme(BISAC, product.basicMainSubject().value, true));
    }
    product
        .subjects()
        .asStructs()
        .forEach(
            subject ->
                themes.add(
                    new Notice.Theme(
                        Texts.code(subject.subjectSchemeIdentifier),
                        Texts.orEmpty(subject.subjectCode),
                        false)));
    return themes;
  }

  private static List<Notice.Blurb> blurbs(Product product) {
    List<Notice.Blurb> blurbs = new ArrayList<>();
    for (var text : product.otherTexts()) {
      int rank =
          switch (Texts.code(text.textTypeCode().value)) {
            case "01" -> 0;
            case "03" -> 1;
            case "02" -> 3;
            default -> -1;
          };
      if (rank >= 0 && text.text().value != null) {
        blurbs.add(new Notice.Blurb(rank, text.text().value));
      }
    }
    if (product.mainDescription().value != null) {
      blurbs.add(new Notice.Blurb(2, product.mainDescription().value));
    }
    if (product.annotation().value != null) {
      blurbs.add(new Notice.Blurb(4, product.annotation().value));
    }
    return blurbs;
  }

  private static Notice.Supply supply(SupplyDetail supply) {
    return new Notice.Supply(
        Texts.code(supply.productAvailability().value),
        supply.prices().stream()
            .map(
                price ->
                    SupplyElements.tag(
                        price.getXmlElement(), PriceTypeCode.refname, PriceTypeCode.shortname))
            .toList(),
        SupplyElements.onHand(supply.stocks().stream().map(Stock::getXmlElement)));
  }
}
