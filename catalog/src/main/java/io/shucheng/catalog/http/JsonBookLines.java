package io.shucheng.catalog.http;

import io.shucheng.catalog.domain.BookLines;
import io.shucheng.catalog.domain.RecordedBook;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Books as newline-delimited JSON, each in the words of the API. */
@Component
class JsonBookLines implements BookLines {

  private final ObjectWriter json;

  JsonBookLines(JsonMapper json) {
    this.json = json.writerFor(ExportedBookBody.class);
  }

  @Override
  public byte[] line(RecordedBook book) {
    byte[] text = json.writeValueAsBytes(ExportedBookBody.of(book));
    byte[] line = Arrays.copyOf(text, text.length + 1);
    line[text.length] = '\n';
    return line;
  }
}
