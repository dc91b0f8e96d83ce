package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedReader;
import io.shucheng.catalog.domain.FeedSink;
import io.shucheng.catalog.domain.Rejection;
import io.shucheng.catalog.domain.UnreadableFeedException;
import io.shucheng.catalog.feeds.text.CountingStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Reads ONIX messages product by product. */
@Component
class OnixFeedReader implements FeedReader {

  @Override
  public ImportRequest.Format format() {
    return ImportRequest.Format.ONIX;
  }

  @Override
  public void check(ImportRequest request) {
    if (request.profile() != null) {
      throw new IllegalArgumentException(
          "'" + request.profile() + "': ONIX has no profiles; leave it out");
    }
  }

  @Override
  public void read(FeedFile file, FeedSink sink) {
    try (CountingStream bytes = new CountingStream(Files.newInputStream(file.path()));
        Reader text = XmlFile.open(file.path(), bytes)) {
      read(file, text, bytes, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.path().getFileName(), e);
    }
  }

  private static void read(FeedFile file, Reader text, CountingStream bytes, FeedSink sink) {
    long products = 0;
    try (XmlElements xml = new XmlElements(text)) {
      OnixMessage message = new OnixMessage(file, bytes, sink, xml);
      try {
        message.read();
      } finally {
        products = message.products();
      }
    } catch (XMLStreamException e) {
      throw broken(e, products, sink);
    }
  }

  private static UnreadableFeedException broken(
      XMLStreamException e, long products, FeedSink sink) {
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    String reason = OnixMessage.plain(e);
    if (products == 0) {
      return new UnreadableFeedException(
          "the file is not XML: it breaks at line " + line + ": " + reason + "; send it again");
    }
    sink.reject(
        new Rejection(
            line, null, "record", null, "the file breaks here: " + reason, "send it again, whole"));
    return new UnreadableFeedException(
        "the file breaks at line "
            + line
            + ": "
            + reason
            + "; the products before it are taken; have it mended and import it again");
  }
}
