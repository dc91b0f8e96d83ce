package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.domain.PublishingStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shop makes of ONIX' codes. */
final class OnixCodes {

  /** Of several suppliers, the one that has most to sell decides. */
  private static final List<PublishingStatus> BEST_FIRST =
      List.of(
          PublishingStatus.ACTIVE,
          PublishingStatus.FORTHCOMING,
          PublishingStatus.OUT_OF_PRINT,
          PublishingStatus.CANCELLED);

  private OnixCodes() {}

  /** Code lists 7 (release 2.1) and 150; null where the form is undefined. */
  static @Nullable ProductForm form(String code) {
    if (code.isEmpty() || code.equals("00")) {
      return null;
    }
    return switch (code) {
      case "BB" -> ProductForm.HARDBACK;
      case "BC" -> ProductForm.PAPERBACK;
      case "BH" -> ProductForm.BOARD_BOOK;
      case "AJ", "AN", "AO" -> ProductForm.AUDIO_DOWNLOAD;
      case "DG", "DH" -> ProductForm.EBOOK;
      case "PC" -> ProductForm.CALENDAR;
      default ->
          switch (code.charAt(0)) {
            case 'A' -> ProductForm.AUDIO_DISC;
            case 'B' -> ProductForm.BOOK;
            case 'C' -> ProductForm.MAP;
            case 'E' -> ProductForm.EBOOK;
            default -> ProductForm.OTHER;
          };
    };
  }

  /** Code list 17: the first of a contributor's roles that the shop has a name for. */
  static ContributorRole role(List<String> codes) {
    if (codes.isEmpty()) {
      return ContributorRole.AUTHOR;
    }
    return codes.stream()
        .sorted()
        .map(OnixCodes::role)
        .filter(role -> role != ContributorRole.OTHER)
        .findFirst()
        .orElse(ContributorRole.OTHER);
  }

  private static ContributorRole role(String code) {
    return switch (code) {
      case "A01", "A02", "A03", "A05", "A06", "A08", "A10" -> ContributorRole.AUTHOR;
      case "A12", "A35", "A36" -> ContributorRole.ILLUSTRATOR;
      case "A13" -> ContributorRole.PHOTOGRAPHER;
      case "A15", "A19", "A22", "A23", "A24" -> ContributorRole.FOREWORD;
      case "B01", "B09", "B10", "B11", "B12", "B13", "B14", "B15", "B16", "B19", "B20", "B21" ->
          ContributorRole.EDITOR;
      case "B03", "B04", "B05" -> ContributorRole.ADAPTER;
      case "B06", "B08" -> ContributorRole.TRANSLATOR;
      case "E03", "E07" -> ContributorRole.NARRATOR;
      default -> ContributorRole.OTHER;
    };
  }

  /** Code lists 26 and 27; null for schemes the shop does not keep. */
  static @Nullable String scheme(String code) {
    return switch (code) {
      case "10" -> "bisac";
      case "12" -> "bic";
      case "13" -> "bic-geographical";
      case "29" -> "clil";
      case "93" -> "thema";
      case "94", "95", "96", "97", "98", "99" -> "thema-qualifier";
      default -> null;
    };
  }

  /**
   * Code lists 64 and 65 together: what is over for good is decided by the publisher, and whether
   * the book is out yet by whoever supplies it.
   */
  static @Nullable PublishingStatus status(String publishing, List<String> availabilities) {
    PublishingStatus published = published(publishing);
    if (published == PublishingStatus.CANCELLED || published == PublishingStatus.OUT_OF_PRINT) {
      return published;
    }
    List<PublishingStatus> supplied =
        availabilities.stream().filter(code -> !code.isEmpty()).map(OnixCodes::supplied).toList();
    if (supplied.isEmpty()) {
      return published;
    }
    return BEST_FIRST.stream().filter(supplied::contains).findFirst().orElse(published);
  }

  private static @Nullable PublishingStatus published(String code) {
    return switch (code) {
      case "01" -> PublishingStatus.CANCELLED;
      case "02", "03" -> PublishingStatus.FORTHCOMING;
      case "04", "06", "10" -> PublishingStatus.ACTIVE;
      case "05", "07", "08", "11", "12", "15", "16", "17" -> PublishingStatus.OUT_OF_PRINT;
      default -> null;
    };
  }

  private static PublishingStatus supplied(String code) {
    return switch (code) {
      case "01" -> PublishingStatus.CANCELLED;
      case "09", "10", "11", "12" -> PublishingStatus.FORTHCOMING;
      case "40", "41", "43", "46", "48", "49", "50", "51", "52" -> PublishingStatus.OUT_OF_PRINT;
      default -> PublishingStatus.ACTIVE;
    };
  }
}
