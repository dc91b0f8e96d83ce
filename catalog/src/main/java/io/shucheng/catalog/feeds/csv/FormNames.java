package io.shucheng.catalog.feeds.csv;

import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.feeds.text.BadValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Product forms as people write them in a table. */
final class FormNames {

  private FormNames() {}

  /** A form by its name or its code in ONIX list 150. */
  static @Nullable ProductForm parse(String field, @Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String text = raw.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return switch (text) {
      case "hardcover" -> ProductForm.HARDBACK;
      case "softcover", "mass-market-paperback", "pocket" -> ProductForm.PAPERBACK;
      case "e-book", "kindle", "epub", "digital" -> ProductForm.EBOOK;
      case "audio-cd" -> ProductForm.AUDIO_DISC;
      default ->
          Arrays.stream(ProductForm.values())
              .filter(
                  form ->
                      form.label().equals(text) || form.onixCode().equalsIgnoreCase(raw.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new BadValueException(
                          field,
                          raw,
                          "it is no form the shop knows",
                          "write one of "
                              + Arrays.stream(ProductForm.values())
                                  .map(ProductForm::label)
                                  .collect(Collectors.joining(", "))));
    };
  }
}
