package io.shucheng.platform.events.http;

import io.shucheng.platform.events.domain.Publication;
import io.shucheng.platform.events.usecase.InspectEvents;
import io.shucheng.platform.events.usecase.RedeliverEvent;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import java.time.Clock;
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

/** The outbox, for those who keep the shop running. */
@RestController
@RequestMapping("/api/v2/operations/events")
@PreAuthorize("hasRole('OPERATOR')")
class EventsHandler {

  private final InspectEvents inspectEvents;
  private final RedeliverEvent redeliverEvent;
  private final Clock clock;

  EventsHandler(InspectEvents inspectEvents, RedeliverEvent redeliverEvent, Clock clock) {
    this.inspectEvents = inspectEvents;
    this.redeliverEvent = redeliverEvent;
    this.clock = clock;
  }

  @GetMapping
  OutboxBody show(
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return OutboxBody.of(
        inspectEvents.show(
            state(status), cursor == null || cursor.isBlank() ? null : cursor, ListLimit.of(limit)),
        clock.instant());
  }

  @PostMapping("/{id}/redelivery")
  @ResponseStatus(HttpStatus.ACCEPTED)
  PublicationBody redeliver(@PathVariable UUID id) {
    RedeliverEvent.Answer answer =
        redeliverEvent
            .redeliver(id)
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "no event %s waits for a listener; it may have been dealt with"
                            .formatted(id)));
    if (!answer.released()) {
      throw Problem.conflict(
          "under-way", "event %s is being delivered; look again in a minute".formatted(id));
    }
    return PublicationBody.of(answer.publication());
  }

  private static Publication.@Nullable State state(@Nullable String status) {
    if (status == null) {
      return null;
    }
    return Arrays.stream(Publication.State.values())
        .filter(state -> state.name().equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badParameter(
                    "status",
                    "there is no such status; name one of "
                        + Arrays.toString(Publication.State.values())));
  }
}
