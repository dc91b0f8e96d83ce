package io.shucheng.webhooks.domain;

import java.util.UUID;

/**
 * What is told.
 *
 * @param id the same for every attempt and every subscription
 * @param identity what tells its event from every other
 * @param body the JSON that is signed and sent
 */
public record Message(UUID id, String identity, MessageType type, String body) {

  /** Its {@code webhook-id}. */
  public static String webhookId(UUID id) {
    return "msg_" + id;
  }
}
