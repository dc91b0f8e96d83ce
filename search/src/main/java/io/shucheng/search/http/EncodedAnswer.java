package io.shucheng.search.http;

/** An answer as bytes, which nobody changes. */
final class EncodedAnswer {

  private final byte[] body;
  private final boolean lasting;

  /**
   * @param lasting whether it is the same as long as the index is
   */
  EncodedAnswer(byte[] body, boolean lasting) {
    this.body = body;
    this.lasting = lasting;
  }

  byte[] body() {
    return body;
  }

  boolean lasting() {
    return lasting;
  }
}
