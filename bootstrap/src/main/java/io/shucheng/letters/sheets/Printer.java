package io.shucheng.letters.sheets;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.Order;
import io.shucheng.platform.money.Money;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prints what a letter says: as HTML for most, as text for the rest. Thread-safe. */
@Component
public class Printer {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A whole document that needs nothing from elsewhere. */
  public String html(Sheet sheet) {
    StringOutput output = new StringOutput();
    engine.render("letter.jte", Map.of("sheet", sheet), output);
    return output.toString();
  }

  /** The same as text. */
  public String text(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    sheet.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    if (sheet.link() != null) {
      text.append(sheet.link().label()).append(":\n").append(sheet.link().url()).append("\n\n");
    }
    if (sheet.order() != null) {
      order(text, sheet, sheet.order());
    }
    return text.append("-- \n")
        .append(sheet.text("shop.name"))
        .append(" · ")
        .append(sheet.shop())
        .append('\n')
        .append(sheet.why())
        .append('\n')
        .toString();
  }

  /** The address without the country, in the lines of a label. */
  public static String place(Address address) {
    return Stream.of(address.city(), address.region(), address.postalCode())
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static void order(StringBuilder text, Sheet sheet, Order order) {
    for (Order.Line line : order.lines()) {
      text.append(sheet.texts().number(line.quantity()))
          .append(" × ")
          .append(oneLine(line.title()))
          .append("  ")
          .append(sheet.texts().money(line.lineTotal()))
          .append('\n');
    }
    text.append('\n');
    amount(text, sheet, "order.subtotal", order.subtotal());
    amount(text, sheet, "order.shipping", order.shipping());
    if (order.discount().minorUnits() != 0) {
      amount(text, sheet, "order.discount", order.discount());
    }
    amount(text, sheet, "order.total", order.total());
    if (order.tax().minorUnits() != 0) {
      amount(text, sheet, "order.tax", order.tax());
    }
    text.append('\n');
    Address address = order.shippingAddress();
    if (address != null) {
      text.append(sheet.text("order.address")).append(":\n");
      Stream.of(
              address.recipient(),
              address.street(),
              place(address),
              sheet.texts().country(address.country()))
          .forEach(part -> text.append(oneLine(part)).append('\n'));
      text.append('\n');
    }
  }

  private static void amount(StringBuilder text, Sheet sheet, String key, Money amount) {
    text.append(sheet.text(key)).append(": ").append(sheet.texts().money(amount)).append('\n');
  }

  private static String oneLine(String words) {
    return CONTROLS.matcher(words).replaceAll(" ");
  }
}
