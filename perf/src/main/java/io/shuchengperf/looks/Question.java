package io.shuchengperf.looks;

/**
 * What is asked again and again.
 *
 * @param path of it, in the shop
 * @param connections that are kept alive
 * @param streams at a time over each of them; more than one only in HTTP/2
 */
record Question(String words, String path, boolean http2, int connections, int streams) {

  private static final int CONNECTIONS = 64;
  private static final int HTTP2_CONNECTIONS = 12;
  private static final int HTTP2_STREAMS = 10;

  static Question http1(String words, String path) {
    return new Question(words, path, false, CONNECTIONS, 1);
  }

  static Question http2(String words, String path) {
    return new Question(words, path, true, HTTP2_CONNECTIONS, HTTP2_STREAMS);
  }
}
