package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.FeedSink;
import io.shucheng.catalog.domain.Rejection;
import io.shucheng.catalog.domain.UnreadableFeedException;
import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.CountingStream;
import io.shucheng.catalog.feeds.text.LeftOut;
import io.shucheng.catalog.feeds.text.PlainText;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** An ONIX message on its way through: its header, then its products. For one thread. */
final class OnixMessage {

  private static final Logger LOG = LoggerFactory.getLogger(OnixMessage.class);
  private static final int SOURCE_LENGTH = 100;

  private final FeedFile file;
  private final CountingStream bytes;
  private final FeedSink sink;
  private final XmlElements xml;
  private String release = "";
  private @Nullable Currency currency;
  private boolean begun;
  private long products;

  OnixMessage(FeedFile file, CountingStream bytes, FeedSink sink, XmlElements xml) {
    this.file = file;
    this.bytes = bytes;
    this.sink = sink;
    this.xml = xml;
    this.currency = file.currency();
  }

  /** Products seen, the one that breaks included. */
  long products() {
    return products;
  }

  void read() throws XMLStreamException {
    String root = xml.root();
    if (root.equalsIgnoreCase("product")) {
      // a file of one product without a message around it
      product();
      return;
    }
    if (!root.equalsIgnoreCase("ONIXMessage")) {
      throw new UnreadableFeedException(
          "the file is not ONIX: it begins with <"
              + shortened(root)
              + "> where <ONIXMessage> is expected");
    }
    release = xml.attribute("release");
    if (!release.isEmpty() && !release.startsWith("2") && !release.startsWith("3")) {
      throw new UnreadableFeedException(
          "ONIX release '" + shortened(release) + "' is not known; send 2.1, 3.0 or 3.1");
    }
    while (xml.nextChild()) {
      String name = xml.name().toLowerCase(Locale.ROOT);
      if (name.equals("header")) {
        header(xml.element());
      } else if (name.equals("product")) {
        product();
      } else {
        xml.element();
      }
    }
    begin(null);
  }

  private void header(Element header) {
    String sender = OnixHeaders.sender(header);
    if (currency == null) {
      currency = OnixHeaders.currency(header);
    }
    begin(sender);
  }

  private void begin(@Nullable String sender) {
    if (!begun) {
      begun = true;
      String name = file.source() != null ? file.source() : PlainText.of(sender);
      sink.begin(name == null ? "onix" : shortened(name), null);
    }
  }

  private void product() throws XMLStreamException {
    begin(null);
    products++;
    long line = xml.line();
    Element element = xml.element();
    sink.at(bytes.count());
    String reference = Texts.child(element, "RecordReference", "a001");
    List<Rejection> leftOut = new ArrayList<>();
    FeedRecord record;
    try {
      record = record(element, line, new LeftOut(leftOut::add, line, reference));
    } catch (BadValueException e) {
      sink.reject(new Rejection(line, reference, e.field(), e.value(), e.reason(), e.remedy()));
      return;
    } catch (NumberFormatException e) {
      sink.reject(
          unreadable(
              line, reference, e.getMessage(), "a number is expected where the record has none"));
      return;
    } catch (RuntimeException e) {
      // Jonix breaks on what it does not expect; one product must not cost the others
      LOG.warn("the product at line {} cannot be read", line, e);
      sink.reject(
          unreadable(line, reference, null, "the record is not built as the standard says"));
      return;
    }
    leftOut.forEach(sink::leaveOut);
    sink.record(record);
  }

  private FeedRecord record(Element product, long line, LeftOut leftOut) {
    Notice notice =
        isThree(product)
            ? Onix3Products.read(product, release.isEmpty() ? "3.0" : release)
            : Onix2Products.read(product);
    return OnixRecords.read(notice, line, currency, leftOut);
  }

  private static Rejection unreadable(
      long line, @Nullable String reference, @Nullable String value, String reason) {
    return new Rejection(
        line, reference, "record", value, reason, "validate the file with the ONIX schema");
  }

  /** A product without a message around it shows its release by how it is built. */
  private boolean isThree(Element product) {
    return release.isEmpty()
        ? Texts.child(product, "DescriptiveDetail", "descriptivedetail") != null
        : release.startsWith("3");
  }

  /** A parser's message without its position and its package. */
  static String plain(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return shortened(at < 0 ? message : message.substring(at + "Message: ".length()));
  }

  private static String shortened(String text) {
    return text.length() <= SOURCE_LENGTH ? text : text.substring(0, SOURCE_LENGTH - 1) + "…";
  }
}
