package io.shucheng.catalog.feeds.onix;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8, and each byte that is none as windows-1252: files that declare one and hold the
 * other are common, and each byte of theirs has but one likely meaning.
 */
final class LenientUtf8 extends Reader {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(1 << 16).limit(0);
  private boolean atEnd;

  LenientUtf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (atEnd && !bytes.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(buffer, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode() throws IOException {
    bytes.compact();
    int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (got < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + got);
    }
    bytes.flip();
    chars.clear();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, atEnd);
      if (result.isMalformed() || (result.isUnderflow() && atEnd && bytes.hasRemaining())) {
        if (!chars.hasRemaining()) {
          break;
        }
        chars.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        decoder.reset();
      } else {
        break;
      }
    }
    chars.flip();
  }
}
