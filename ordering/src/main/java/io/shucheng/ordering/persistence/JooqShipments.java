package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.SHIPMENT;
import static io.shucheng.ordering.persistence.jooq.Tables.SHIPMENT_LINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.Shipment;
import io.shucheng.ordering.domain.Shipments;
import io.shucheng.ordering.persistence.jooq.tables.records.ShipmentLineRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Shipments and what was in them as rows. */
@Repository
class JooqShipments implements Shipments {

  private final DSLContext db;

  JooqShipments(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(Shipment shipment) {
    Origin origin = shipment.origin();
    try {
      db.insertInto(SHIPMENT)
          .set(SHIPMENT.ID, shipment.id())
          .set(SHIPMENT.ORDER_ID, shipment.order().value())
          .set(SHIPMENT.CARRIER, shipment.carrier())
          .set(SHIPMENT.TRACKING, shipment.tracking())
          .set(SHIPMENT.CREATED_AT, Times.toDatabase(shipment.createdAt()))
          .set(SHIPMENT.ACTOR, origin.actor().value())
          .set(SHIPMENT.REQUEST_KEY, origin.key())
          .set(SHIPMENT.REQUEST_HASH, origin.hash())
          .execute();
    } catch (DuplicateKeyException _) {
      throw Origins.taken(origin);
    }
    db.insertInto(SHIPMENT_LINE, SHIPMENT_LINE.fields())
        .valuesOfRecords(
            shipment.portions().stream().map(each -> toRow(shipment.id(), each)).toList())
        .execute();
  }

  private static ShipmentLineRecord toRow(UUID shipment, Portion portion) {
    return new ShipmentLineRecord(shipment, portion.book().value(), portion.copies());
  }

  @Override
  public void markDelivered(UUID id, Instant at) {
    db.update(SHIPMENT)
        .set(SHIPMENT.DELIVERED_AT, Times.toDatabase(at))
        .where(SHIPMENT.ID.eq(id))
        .execute();
  }

  @Override
  public List<Shipment> of(OrderId order) {
    return where(SHIPMENT.ORDER_ID.eq(order.value()));
  }

  @Override
  public void forgetKeys(Instant before) {
    db.update(SHIPMENT)
        .setNull(SHIPMENT.REQUEST_KEY)
        .where(SHIPMENT.REQUEST_KEY.isNotNull())
        .and(SHIPMENT.CREATED_AT.lt(Times.toDatabase(before)))
        .execute();
  }

  @Override
  public Optional<Shipment> from(Origin origin) {
    return origin.key() == null
        ? Optional.empty()
        : where(
                SHIPMENT
                    .ACTOR
                    .eq(origin.actor().value())
                    .and(SHIPMENT.REQUEST_KEY.eq(origin.key())))
            .stream()
            .findFirst();
  }

  private List<Shipment> where(Condition condition) {
    return db.select(
            SHIPMENT.ID,
            SHIPMENT.ORDER_ID,
            SHIPMENT.CARRIER,
            SHIPMENT.TRACKING,
            multiset(
                    select(SHIPMENT_LINE.BOOK_ID, SHIPMENT_LINE.QUANTITY)
                        .from(SHIPMENT_LINE)
                        .where(SHIPMENT_LINE.SHIPMENT_ID.eq(SHIPMENT.ID))
                        .orderBy(SHIPMENT_LINE.BOOK_ID))
                .convertFrom(
                    lines ->
                        lines.map(
                            mapping((book, copies) -> new Portion(new BookId(book), copies)))),
            SHIPMENT.CREATED_AT,
            SHIPMENT.DELIVERED_AT,
            SHIPMENT.ACTOR,
            SHIPMENT.REQUEST_KEY,
            SHIPMENT.REQUEST_HASH)
        .from(SHIPMENT)
        .where(condition)
        .orderBy(SHIPMENT.CREATED_AT, SHIPMENT.ID)
        .fetch(
            row ->
                new Shipment(
                    row.value1(),
                    new OrderId(row.value2()),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6().toInstant(),
                    Times.orNull(row.value7()),
                    Objects.requireNonNull(Origins.of(row.value8(), row.value9(), row.value10()))));
  }
}
