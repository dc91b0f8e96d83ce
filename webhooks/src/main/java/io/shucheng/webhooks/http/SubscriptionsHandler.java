package io.shucheng.webhooks.http;

import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Problem;
import io.shucheng.webhooks.domain.Subscription;
import io.shucheng.webhooks.domain.SubscriptionId;
import io.shucheng.webhooks.usecase.ChangeSubscription;
import io.shucheng.webhooks.usecase.InspectSubscriptions;
import io.shucheng.webhooks.usecase.Subscribe;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shop's systems that want to be told, for those who run them. */
@RestController
@RequestMapping("/api/v2/webhooks/subscriptions")
@PreAuthorize("hasRole('OPERATOR')")
class SubscriptionsHandler {

  private static final String PATH = "/api/v2/webhooks/subscriptions/";

  private final Subscribe subscribe;
  private final ChangeSubscription changeSubscription;
  private final InspectSubscriptions inspectSubscriptions;

  SubscriptionsHandler(
      Subscribe subscribe,
      ChangeSubscription changeSubscription,
      InspectSubscriptions inspectSubscriptions) {
    this.subscribe = subscribe;
    this.changeSubscription = changeSubscription;
    this.inspectSubscriptions = inspectSubscriptions;
  }

  /** What a subscription is to be, or to become where it is named. */
  record WantedBody(
      @Nullable String name,
      @Nullable String url,
      @Nullable List<@Nullable String> eventTypes,
      @Nullable Boolean enabled) {

    @Nullable List<String> types() {
      if (eventTypes == null) {
        return null;
      }
      return eventTypes.stream().map(type -> type == null ? "" : type).toList();
    }
  }

  @PostMapping
  ResponseEntity<SubscriptionBody> add(
      @RequestBody WantedBody wanted,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Subscribe.Added added =
        subscribe.subscribe(
            required(wanted.name(), "/name"),
            required(wanted.url(), "/url"),
            required(wanted.types(), "/eventTypes"),
            wanted.enabled() == null || wanted.enabled());
    Subscription subscription = added.subscription();
    return Tags.tagged(
        ResponseEntity.created(URI.create(PATH + subscription.id())),
        SubscriptionBody.of(subscription, added.secret(), null),
        subscription.version(),
        accept);
  }

  @GetMapping
  PageBody<SubscriptionBody> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return PageBody.of(
        inspectSubscriptions.list(
            cursor == null || cursor.isBlank() ? null : cursor, ListLimit.of(limit)),
        SubscriptionBody::of);
  }

  @GetMapping("/{id}")
  ResponseEntity<SubscriptionBody> show(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return answer(inspectSubscriptions.show(new SubscriptionId(id)), accept);
  }

  @PatchMapping("/{id}")
  ResponseEntity<SubscriptionBody> change(
      @PathVariable UUID id,
      @RequestBody WantedBody wanted,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return answer(
        changeSubscription.change(
            new SubscriptionId(id),
            Tags.version(ifMatch),
            new ChangeSubscription.Change(
                wanted.name(), wanted.url(), wanted.types(), wanted.enabled())),
        accept);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    changeSubscription.end(new SubscriptionId(id), Tags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/{id}/secret")
  ResponseEntity<SubscriptionBody> rotate(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    ChangeSubscription.Rotated rotated =
        changeSubscription.rotate(new SubscriptionId(id), Tags.version(ifMatch));
    return Tags.tagged(
        ResponseEntity.ok(),
        SubscriptionBody.of(rotated.subscription(), rotated.secret(), rotated.oldUntil()),
        rotated.subscription().version(),
        accept);
  }

  private static ResponseEntity<SubscriptionBody> answer(
      Subscription subscription, @Nullable String accept) {
    return Tags.tagged(
        ResponseEntity.ok(), SubscriptionBody.of(subscription), subscription.version(), accept);
  }

  private static <T> T required(@Nullable T value, String pointer) {
    if (value == null) {
      throw Problem.invalid(pointer, "a subscription needs it");
    }
    return value;
  }
}
