package io.shucheng.platform.events.persistence;

import io.shucheng.platform.events.domain.Deliveries;
import io.shucheng.platform.events.domain.DeliveryTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;

/**
 * Modulith's repository, with patience: what is tried again is claimed in one statement, only when
 * it is due, and not for ever. Modulith's own (2.1.1) takes all that failed whatever their age, the
 * oldest first, so that those that always fail keep the others from being tried; knows no end; and
 * never finds what a killed node left behind. Thread-safe.
 */
@Primary
@Component
class PatientPublicationRepository implements EventPublicationRepository {

  private final EventPublicationRepository modulith;
  private final DueRedeliveries due;
  private final Deliveries deliveries;
  private final DeliveryTimes times;
  private final Clock clock;
  private final Set<UUID> claimed = ConcurrentHashMap.newKeySet();

  PatientPublicationRepository(
      @Qualifier("jdbcEventPublicationRepository") EventPublicationRepository modulith,
      DueRedeliveries due,
      Deliveries deliveries,
      DeliveryTimes times,
      Clock clock) {
    this.modulith = modulith;
    this.due = due;
    this.deliveries = deliveries;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public TargetEventPublication create(TargetEventPublication publication) {
    return modulith.create(publication);
  }

  /** Nobody decides by it, so no statement is spent on it. */
  @Override
  public void markProcessing(UUID identifier) {
    deliveries.announce(identifier);
  }

  @Override
  public void markCompleted(TargetEventPublication publication, Instant completionDate) {
    publication.markCompleted(completionDate);
    modulith.markCompleted(publication.getIdentifier(), completionDate);
    times.delivered(
        publication.getTargetIdentifier().getValue(),
        Duration.between(publication.getPublicationDate(), completionDate));
  }

  @Override
  public void markCompleted(
      Object event, PublicationTargetIdentifier identifier, Instant completionDate) {
    modulith.markCompleted(event, identifier, completionDate);
  }

  @Override
  public void markCompleted(UUID identifier, Instant completionDate) {
    modulith.markCompleted(identifier, completionDate);
  }

  @Override
  public void markFailed(UUID identifier) {
    String failure = deliveries.takeFailure();
    due.fail(identifier, failure == null ? "no listener has this id" : failure, clock.instant());
  }

  /** Those that are due, already claimed: no other node gets them from now on. */
  @Override
  public List<TargetEventPublication> findFailedPublications(FailedCriteria criteria) {
    List<TargetEventPublication> redeliveries =
        due.claim(clock.instant(), Math.toIntExact(Math.max(0, criteria.getMaxItemsToRead())));
    redeliveries.forEach(redelivery -> claimed.add(redelivery.getIdentifier()));
    return redeliveries;
  }

  @Override
  public boolean markResubmitted(UUID identifier, Instant resubmissionDate) {
    return claimed.remove(identifier) || modulith.markResubmitted(identifier, resubmissionDate);
  }

  @Override
  public List<TargetEventPublication> findIncompletePublications() {
    return modulith.findIncompletePublications();
  }

  @Override
  public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant instant) {
    return modulith.findIncompletePublicationsPublishedBefore(instant);
  }

  @Override
  public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
      Object event, PublicationTargetIdentifier targetIdentifier) {
    return modulith.findIncompletePublicationsByEventAndTargetIdentifier(event, targetIdentifier);
  }

  @Override
  public List<TargetEventPublication> findCompletedPublications() {
    return modulith.findCompletedPublications();
  }

  @Override
  public List<TargetEventPublication> findByStatus(Status status) {
    return modulith.findByStatus(status);
  }

  @Override
  public int countByStatus(Status status) {
    return modulith.countByStatus(status);
  }

  @Override
  public void deletePublications(List<UUID> identifiers) {
    modulith.deletePublications(identifiers);
  }

  @Override
  public void deleteCompletedPublications() {
    modulith.deleteCompletedPublications();
  }

  @Override
  public void deleteCompletedPublicationsBefore(Instant instant) {
    modulith.deleteCompletedPublicationsBefore(instant);
  }
}
