package io.shucheng.catalog.feeds.onix;

import io.shucheng.catalog.feeds.FeedForTests;
import java.nio.charset.StandardCharsets;

/** Makes ONIX messages for tests, and reads them. */
final class OnixForTests {

  private OnixForTests() {}

  static String title(String text) {
    return "<Title><TitleType>01</TitleType><TitleText>" + text + "</TitleText></Title>";
  }

  static String product21(String content) {
    return "<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType>"
        + content
        + "</Product>";
  }

  static String message21(String content) {
    return "<ONIXMessage>" + content + "</ONIXMessage>";
  }

  static FeedForTests read(String text) {
    return FeedForTests.read(new OnixFeedReader(), text.getBytes(StandardCharsets.UTF_8), null);
  }
}
