package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.domain.Shelf;
import io.shucheng.ordering.events.BookAvailabilityChanged;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces the books that came into stock or went out of it, within the transaction. */
@Component
class Crossings {

  private final ApplicationEventPublisher events;

  Crossings(ApplicationEventPublisher events) {
    this.events = events;
  }

  void announce(Shelf shelf) {
    List<BookId> books = shelf.crossings();
    if (!books.isEmpty()) {
      events.publishEvent(new BookAvailabilityChanged(books));
    }
  }
}
