package io.shucheng.ordering.domain;

/**
 * How far the copies of a line have come.
 *
 * @param withdrawn taken out of the order before they were shipped; paid back all
 * @param shipped that left the house
 * @param delivered of those, with the customer
 * @param returned of those shipped, come back
 * @param refunded paid back
 */
public record Progress(int withdrawn, int shipped, int delivered, int returned, int refunded) {

  /** Of a line of which nothing has happened. */
  public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

  public Progress {
    if (withdrawn < 0
        || delivered < 0
        || returned < 0
        || delivered > shipped
        || returned > shipped
        || withdrawn > refunded) {
      throw new IllegalArgumentException(
          "withdrawn %d, shipped %d, delivered %d, returned %d, refunded %d copies cannot be"
              .formatted(withdrawn, shipped, delivered, returned, refunded));
    }
  }

  Progress ship(int copies) {
    return new Progress(withdrawn, shipped + copies, delivered, returned, refunded);
  }

  Progress deliver(int copies) {
    return new Progress(withdrawn, shipped, delivered + copies, returned, refunded);
  }

  Progress takeBack(int copies) {
    return new Progress(withdrawn, shipped, delivered, returned + copies, refunded);
  }

  Progress refund(int copies, int ofThemWithdrawn) {
    return new Progress(
        withdrawn + ofThemWithdrawn, shipped, delivered, returned, refunded + copies);
  }
}
