package io.shucheng.platform.events.usecase;

import io.shucheng.platform.events.domain.Publication;
import io.shucheng.platform.events.domain.Publications;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a failed or parked publication tried again, as an operator wants it. */
@Component
public class RedeliverEvent {

  private final Publications publications;

  RedeliverEvent(Publications publications) {
    this.publications = publications;
  }

  /**
   * What came of the wish.
   *
   * @param released whether it is tried again; false where it is under way anyway
   */
  public record Answer(boolean released, Publication publication) {}

  /** Empty where there is none of this id, which is so once it was dealt with. */
  public Optional<Answer> redeliver(UUID id) {
    boolean released = publications.release(id);
    return publications.find(id).map(publication -> new Answer(released, publication));
  }
}
