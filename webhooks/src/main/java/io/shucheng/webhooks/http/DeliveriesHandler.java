package io.shucheng.webhooks.http;

import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import io.shucheng.webhooks.domain.DeliveryId;
import io.shucheng.webhooks.domain.DeliveryLog.Status;
import io.shucheng.webhooks.domain.SubscriptionId;
import io.shucheng.webhooks.usecase.InspectDeliveries;
import io.shucheng.webhooks.usecase.SendAgain;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of messages, for those who run their receivers. */
@RestController
@RequestMapping("/api/v2/webhooks")
@PreAuthorize("hasRole('OPERATOR')")
class DeliveriesHandler {

  private final InspectDeliveries inspectDeliveries;
  private final SendAgain sendAgain;

  DeliveriesHandler(InspectDeliveries inspectDeliveries, SendAgain sendAgain) {
    this.inspectDeliveries = inspectDeliveries;
    this.sendAgain = sendAgain;
  }

  @GetMapping("/subscriptions/{id}/deliveries")
  PageBody<DeliveryBody> list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return PageBody.of(
        inspectDeliveries.list(
            new SubscriptionId(id),
            status(status),
            cursor == null || cursor.isBlank() ? null : cursor,
            ListLimit.of(limit)),
        DeliveryBody::of);
  }

  @PostMapping("/deliveries/{id}/redelivery")
  @ResponseStatus(HttpStatus.ACCEPTED)
  DeliveryBody redeliver(@PathVariable UUID id) {
    SendAgain.Wish wish =
        sendAgain
            .send(new DeliveryId(id))
            .orElseThrow(() -> Problem.notFound("there is no delivery " + id));
    if (!wish.released()) {
      throw Problem.conflict(
          "under-way", "delivery %s is being sent; look again in a minute".formatted(id));
    }
    return DeliveryBody.of(wish.entry());
  }

  private static @Nullable Status status(@Nullable String status) {
    if (status == null) {
      return null;
    }
    return Arrays.stream(Status.values())
        .filter(one -> one.name().equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badParameter(
                    "status",
                    "there is no such status; name one of " + Arrays.toString(Status.values())));
  }
}
