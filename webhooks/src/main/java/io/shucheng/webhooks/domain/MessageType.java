package io.shucheng.webhooks.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a message tells. */
public enum MessageType {
  ORDER_PLACED("order.placed"),
  ORDER_PAID("order.paid"),
  ORDER_CANCELLED("order.cancelled"),
  ORDER_EXPIRED("order.expired"),
  ORDER_HELD_BACK("order.held_back"),
  ORDER_CLEARED("order.cleared"),
  ORDER_SHIPPED("order.shipped"),
  ORDER_DELIVERED("order.delivered"),
  ORDER_REFUNDED("order.refunded"),
  ORDER_RETURNED("order.returned"),
  LATE_PAYMENT_RETURNED("order.late_payment_returned"),
  AVAILABILITY_CHANGED("book.availability_changed");

  private final String words;

  MessageType(String words) {
    this.words = words;
  }

  /** Its name in messages and subscriptions. */
  public String words() {
    return words;
  }

  /** The type of this name. */
  public static Optional<MessageType> of(String words) {
    return Arrays.stream(values()).filter(type -> type.words.equals(words)).findFirst();
  }

  /** Every name. */
  public static List<String> all() {
    return Arrays.stream(values()).map(MessageType::words).toList();
  }
}
