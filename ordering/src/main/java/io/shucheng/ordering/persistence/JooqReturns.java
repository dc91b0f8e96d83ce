package io.shucheng.ordering.persistence;

import static io.shucheng.ordering.persistence.jooq.Tables.ORDER_RETURN;

import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Returns;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Returns as rows. */
@Repository
class JooqReturns implements Returns {

  private final DSLContext db;

  JooqReturns(DSLContext db) {
    this.db = db;
  }

  @Override
  public void add(Return parcel) {
    try {
      db.insertInto(ORDER_RETURN)
          .set(ORDER_RETURN.ID, parcel.id())
          .set(ORDER_RETURN.ORDER_ID, parcel.order().value())
          .set(ORDER_RETURN.SELLABLE, parcel.sellable())
          .set(ORDER_RETURN.REASON, parcel.reason())
          .set(ORDER_RETURN.CREATED_AT, Times.toDatabase(parcel.at()))
          .set(ORDER_RETURN.ACTOR, parcel.origin().actor().value())
          .set(ORDER_RETURN.REQUEST_KEY, parcel.origin().key())
          .set(ORDER_RETURN.REQUEST_HASH, parcel.origin().hash())
          .execute();
    } catch (DuplicateKeyException _) {
      throw Origins.taken(parcel.origin());
    }
  }

  @Override
  public void forgetKeys(Instant before) {
    db.update(ORDER_RETURN)
        .setNull(ORDER_RETURN.REQUEST_KEY)
        .where(ORDER_RETURN.REQUEST_KEY.isNotNull())
        .and(ORDER_RETURN.CREATED_AT.lt(Times.toDatabase(before)))
        .execute();
  }

  @Override
  public Optional<Origin> from(Origin origin) {
    return origin.key() == null
        ? Optional.empty()
        : db.select(ORDER_RETURN.ACTOR, ORDER_RETURN.REQUEST_KEY, ORDER_RETURN.REQUEST_HASH)
            .from(ORDER_RETURN)
            .where(ORDER_RETURN.ACTOR.eq(origin.actor().value()))
            .and(ORDER_RETURN.REQUEST_KEY.eq(origin.key()))
            .fetchOptional(row -> Origins.of(row.value1(), row.value2(), row.value3()));
  }
}
