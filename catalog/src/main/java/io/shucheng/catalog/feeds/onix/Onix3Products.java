package io.shucheng.catalog.feeds.onix;

import com.tectonica.jonix.onix3.Collection;
import com.tectonica.jonix.onix3.Contributor;
import com.tectonica.jonix.onix3.DescriptiveDetail;
import com.tectonica.jonix.onix3.PriceType;
import com.tectonica.jonix.onix3.Product;
import com.tectonica.jonix.onix3.SequenceNumber;
import com.tectonica.jonix.onix3.Stock;
import com.tectonica.jonix.onix3.SupplyDetail;
import com.tectonica.jonix.onix3.TitleDetail;
import com.tectonica.jonix.onix3.TitleElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the products of ONIX 3.0 and 3.1. */
final class Onix3Products {

  private static final String OF_COLLECTION = "02";

  private Onix3Products() {}

  static Notice read(Element element, String release) {
    Product product = new Product(element, release);
    DescriptiveDetail detail = product.descriptiveDetail();
    return new Notice(
        product.recordReference().value,
        Texts.code(product.notificationType().value),
        product.productIdentifiers().asStructs().stream()
            .map(
                id ->
                    new Notice.Identifier(Texts.code(id.productIDType), Texts.orEmpty(id.idValue)))
            .toList(),
        titles(detail),
        detail.contributors().stream().map(Onix3Products::maker).toList(),
        publisher(product),
        set(detail),
        Texts.code(detail.productForm().value),
        detail.languages().asStructs().stream()
            .filter(language -> Texts.code(language.languageRole).equals("01"))
            .map(language -> Texts.code(language.languageCode))
            .findFirst()
            .orElse(null),
        date(product),
        detail.subjects().stream()
            .map(
                subject ->
                    new Notice.Theme(
                        Texts.code(subject.subjectSchemeIdentifier().value),
                        Texts.orEmpty(subject.subjectCode().value),
                        subject.isMainSubject()))
            .toList(),
        blurbs(product),
        Texts.code(product.publishingDetail().publishingStatus().value),
        product.productSupplys().stream()
            .flatMap(supply -> supply.supplyDetails().stream())
            .map(Onix3Products::supply)
            .toList());
  }

  private static List<Notice.Title> titles(DescriptiveDetail detail) {
    List<Notice.Title> titles = new ArrayList<>();
    for (TitleDetail title : detail.titleDetails()) {
      for (TitleElement part : title.titleElements()) {
        String text = text(part);
        if (text != null && !isOfCollection(part)) {
          titles.add(
              new Notice.Title(Texts.code(title.titleType().value), text, part.subtitle().value));
        }
      }
    }
    return titles;
  }

  private static boolean isOfCollection(TitleElement part) {
    return Texts.code(part.titleElementLevel().value).equals(OF_COLLECTION);
  }

  private static @Nullable String text(TitleElement part) {
    String text = part.titleText().value;
    return text != null
        ? text
        : Texts.joined(part.titlePrefix().value, part.titleWithoutPrefix().value);
  }

  private static Notice.Maker maker(Contributor contributor) {
    String sequence =
        Texts.child(contributor.getXmlElement(), SequenceNumber.refname, SequenceNumber.shortname);
    String name =
        Texts.personName(
            contributor.personName().value,
            contributor.personNameInverted().value,
            contributor.namesBeforeKey().value,
            contributor.prefixToKey().value,
            contributor.keyNames().value,
            contributor.suffixToKey().value);
    return new Notice.Maker(
        Texts.sequence(sequence),
        name != null ? name : contributor.corporateNames().firstValueOrNull(),
        contributor.contributorRoles().stream().map(role -> Texts.code(role.value)).toList());
  }

  private static @Nullable String publisher(Product product) {
    var detail = product.publishingDetail();
    return detail.publishers().stream()
        .map(publisher -> publisher.publisherNames().firstValueOrNull())
        .filter(Objects::nonNull)
        .findFirst()
        .or(
            () ->
                detail.imprints().stream()
                    .map(imprint -> imprint.imprintName().value)
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElse(null);
  }

  private static Notice.@Nullable Set set(DescriptiveDetail detail) {
    for (Collection collection : detail.collections()) {
      for (TitleDetail title : collection.titleDetails()) {
        for (TitleElement part : title.titleElements()) {
          String text = text(part);
          if (text != null) {
            return new Notice.Set(text, number(collection, part));
          }
        }
      }
    }
    for (TitleDetail title : detail.titleDetails()) {
      for (TitleElement part : title.titleElements()) {
        String text = text(part);
        if (text != null && isOfCollection(part)) {
          return new Notice.Set(text, part.partNumber().value);
        }
      }
    }
    return null;
  }

  private static @Nullable String number(Collection collection, TitleElement part) {
    return collection.collectionSequences().stream()
        .map(sequence -> sequence.collectionSequenceNumber().value)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(part.partNumber().value);
  }

  /** The publication date, else the day the market may sell it. */
  private static @Nullable String date(Product product) {
    var dates = product.publishingDetail().publishingDates().asStructs();
    return dates.stream()
        .filter(date -> Texts.code(date.publishingDateRole).equals("01"))
        .map(date -> date.date)
        .filter(Objects::nonNull)
        .findFirst()
        .or(
            () ->
                product.productSupplys().stream()
                    .flatMap(
                        supply ->
                            supply.marketPublishingDetail().marketDates().asStructs().stream())
                    .filter(date -> Texts.code(date.marketDateRole).equals("01"))
                    .map(date -> date.date)
                    .filter(Objects::nonNull)
                    .findFirst())
        .orElse(null);
  }

  private static List<Notice.Blurb> blurbs(Product product) {
    List<Notice.Blurb> blurbs = new ArrayList<>();
    for (var content : product.collateralDetail().textContents()) {
      int rank =
          switch (Texts.code(content.textType().value)) {
            case "03" -> 0;
            case "02" -> 1;
            default -> -1;
          };
      String text = content.texts().firstValueOrNull();
      if (rank >= 0 && text != null) {
        blurbs.add(new Notice.Blurb(rank, text));
      }
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
                        price.getXmlElement(), PriceType.refname, PriceType.shortname))
            .toList(),
        SupplyElements.onHand(supply.stocks().stream().map(Stock::getXmlElement)));
  }
}
