package io.shucheng.ordering.persistence;

/** What must always hold between ordering's tables, and the query that finds what breaks it. */
enum LedgerRule {
  STOCK_IS_ITS_LEDGER(
      "copies on hand, held and allocated are the sums of the ledger",
      """
      select 'book ' || coalesce(s.book_id, m.book_id),
             format('on hand %s, ledger %s; held %s, ledger %s; allocated %s, ledger %s', s.on_hand, m.on_hand,
                    s.held, m.held, s.allocated, m.allocated)
        from ordering.stock s
        full join (select book_id, sum(on_hand_change) as on_hand, sum(held_change) as held,
                          sum(allocated_change) as allocated
                     from ordering.stock_movement group by book_id) m on m.book_id = s.book_id
       where coalesce(s.on_hand, 0) <> coalesce(m.on_hand, 0)
          or coalesce(s.held, 0) <> coalesce(m.held, 0)
          or coalesce(s.allocated, 0) <> coalesce(m.allocated, 0)
      """),
  STOCK_IS_NEVER_NEGATIVE(
      "no fewer copies are on hand than orders have, and none are owed",
      """
      select 'book ' || book_id, format('on hand %s, held %s, allocated %s', on_hand, held, allocated)
        from ordering.stock where least(on_hand, held, allocated) < 0 or held + allocated > on_hand
      """),
  ALLOCATED_IS_TO_BE_SHIPPED(
      "copies allocated are those that paid orders are still to be sent",
      """
      select 'book ' || coalesce(s.book_id, l.book_id), format('allocated %s, to be shipped %s', s.allocated, l.copies)
        from ordering.stock s
        full join (select l.book_id, sum(l.quantity - l.withdrawn - l.shipped) as copies
                     from ordering.order_line l
                     join ordering.customer_order o on o.id = l.order_id
                    where not l.digital and o.status not in ('AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED')
                    group by l.book_id) l on l.book_id = s.book_id
       where coalesce(s.allocated, 0) <> coalesce(l.copies, 0)
      """),
  HELD_IS_ITS_HOLDS(
      "copies held are the sum of the orders' holds",
      """
      select 'book ' || coalesce(s.book_id, h.book_id), format('held %s, holds %s', s.held, h.held)
        from ordering.stock s
        full join (select book_id, sum(quantity) as held from ordering.hold group by book_id) h
             on h.book_id = s.book_id
       where coalesce(s.held, 0) <> coalesce(h.held, 0)
      """),
  HOLDS_ARE_WAITING_ORDERS(
      "an order holds its printed books while it awaits payment, and only then",
      """
      select 'order ' || coalesce(l.order_id, h.order_id),
             format('book %s: %s ordered, %s held', coalesce(l.book_id, h.book_id), l.quantity, h.quantity)
        from (select l.order_id, l.book_id, l.quantity
                from ordering.order_line l
                join ordering.customer_order o on o.id = l.order_id
               where o.status = 'AWAITING_PAYMENT' and not l.digital) l
        full join ordering.hold h on h.order_id = l.order_id and h.book_id = l.book_id
       where l.quantity is distinct from h.quantity
      """),
  MOVEMENTS_ARE_ORDERS(
      "an order moved the copies that its state says",
      """
      select 'order ' || coalesce(l.order_id, m.order_id),
             format('book %s: ledger on hand %s, held %s, allocated %s; order says %s, %s, %s',
                    coalesce(l.book_id, m.book_id), m.on_hand, m.held, m.allocated, l.on_hand, l.held, l.allocated)
        from (select l.order_id, l.book_id, l.returned - l.shipped as on_hand,
                     case when o.status = 'AWAITING_PAYMENT' then l.quantity else 0 end as held,
                     case when o.status in ('AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED') then 0
                          else l.quantity - l.withdrawn - l.shipped end as allocated
                from ordering.order_line l
                join ordering.customer_order o on o.id = l.order_id
               where not l.digital) l
        full join (select order_id, book_id, sum(on_hand_change) as on_hand, sum(held_change) as held,
                          sum(allocated_change) as allocated
                     from ordering.stock_movement where order_id is not null
                    group by order_id, book_id) m
             on m.order_id = l.order_id and m.book_id = l.book_id
       where (m.on_hand, m.held, m.allocated) is distinct from (l.on_hand, l.held, l.allocated)
      """),
  TOTALS_ARE_LINES(
      "an order's subtotal is the sum of its lines",
      """
      select 'order ' || o.id, format('subtotal %s, lines %s', o.subtotal, l.amount)
        from ordering.customer_order o
        left join (select order_id, sum(quantity * unit_price) as amount
                     from ordering.order_line group by order_id) l on l.order_id = o.id
       where o.subtotal is distinct from l.amount
      """),
  PAYMENTS_ARE_ORDERS(
      "an order has one payment of its total, in a state that fits its own",
      """
      select 'order ' || o.id,
             format('%s, total %s %s; payment %s of %s %s', o.status, o.total, o.currency,
                    p.status, p.amount, p.currency)
        from ordering.customer_order o
        left join ordering.payment p on p.order_id = o.id
       where (o.total, o.currency) is distinct from (p.amount, p.currency)
          or case when o.status = 'AWAITING_PAYMENT' then p.status not in ('PENDING', 'AUTHORIZED', 'FAILED')
                  when o.status in ('CANCELLED', 'EXPIRED')
                  then p.status not in ('CANCELLED', 'CAPTURED_LATE', 'REFUNDED')
                  else p.status not in ('CAPTURED', 'REFUNDED') end
      """),
  MONEY_WAS_NOTIFIED(
      "money is there because one notification said so",
      """
      select 'payment ' || p.id,
             format('%s with %s notifications that captured it', p.status, count(n.webhook_id))
        from ordering.payment p
        left join ordering.payment_notification n on n.payment_id = p.id
             and n.captured
       group by p.id
      having (p.status in ('CAPTURED', 'CAPTURED_LATE', 'REFUNDED')) <> (count(n.webhook_id) = 1)
          or count(n.webhook_id) > 1
      """),
  REFUNDS_ARE_PAYMENTS(
      "what a payment gave back is the sum of its refunds",
      """
      select 'payment ' || p.id, format('refunded %s, refunds %s, of the order %s', p.refunded, r.amount, o.refunded)
        from ordering.payment p
        join ordering.customer_order o on o.id = p.order_id
        left join (select payment_id, sum(amount) as amount from ordering.refund group by payment_id) r
             on r.payment_id = p.id
       where p.refunded <> coalesce(r.amount, 0)
          or o.status not in ('AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED') and o.refunded <> p.refunded
          or p.status = 'CAPTURED_LATE' and p.refunded <> p.amount
      """),
  SHIPPED_IS_ITS_SHIPMENTS(
      "the copies shipped and delivered of a line are those of its order's shipments",
      """
      select 'order ' || coalesce(l.order_id, s.order_id),
             format('book %s: %s shipped, %s delivered; shipments %s, %s', coalesce(l.book_id, s.book_id), l.shipped,
                    l.delivered, s.shipped, s.delivered)
        from (select order_id, book_id, shipped, delivered from ordering.order_line where shipped > 0) l
        full join (select s.order_id, p.book_id, sum(p.quantity) as shipped,
                          coalesce(sum(p.quantity) filter (where s.delivered_at is not null), 0) as delivered
                     from ordering.shipment s
                     join ordering.shipment_line p on p.shipment_id = s.id
                    group by s.order_id, p.book_id) s on s.order_id = l.order_id and s.book_id = l.book_id
       where (l.shipped, l.delivered) is distinct from (s.shipped, s.delivered)
      """),
  REFUNDED_IS_REFUNDED(
      "what is called refunded is paid back in full",
      """
      select 'order ' || o.id, format('%s, %s of %s; payment %s', o.status, o.refunded, o.total, p.status)
        from ordering.customer_order o
        join ordering.payment p on p.order_id = o.id
       where (o.status = 'REFUNDED') <> (o.refunded = o.total and o.refunded > 0)
          or (o.status = 'PARTIALLY_REFUNDED') <> (o.refunded between 1 and o.total - 1)
          or p.status = 'REFUNDED' and (p.refunded < p.amount or exists (
               select from ordering.refund r where r.payment_id = p.id and r.status <> 'DONE'))
      """),
  AUTHORIZED_IS_TO_BE_CAPTURED(
      "a payment that a customer agreed to has an errand to its provider",
      """
      select 'payment ' || p.id, 'AUTHORIZED, and nobody captures it'
        from ordering.payment p
       where p.status = 'AUTHORIZED'
         and not exists (select from ordering.payment_errand e where e.payment_id = p.id)
         -- captured at the provider, who has still to say so
         and p.changed_at < now() - interval '1 day'
      """),
  REFUNDS_ARE_ASKED_FOR(
      "a refund that is decided has an errand to its provider until it is asked for",
      """
      select 'refund ' || r.id, format('%s of order %s, and nobody asks for it', r.status, r.order_id)
        from ordering.refund r
        left join ordering.payment_errand e on e.refund_id = r.id
       where r.status = 'PENDING' and e.id is null
      """),
  ORDERS_HAVE_THEIR_HISTORY(
      "each version of an order is in its history once",
      """
      select 'order ' || o.id, format('version %s, but %s entries up to %s', o.version, h.entries, h.latest)
        from ordering.customer_order o
        join (select order_id, count(*) as entries, max(version) as latest, min(version) as first
                from ordering.order_history group by order_id) h on h.order_id = o.id
       where h.latest <> o.version or h.entries <> h.latest - h.first + 1
      """),
  KEYS_HAVE_ORDERS(
      "an idempotency key has the order it answers",
      """
      select 'idempotency key ' || k.key, format('of account %s has no order', k.account_id)
        from ordering.idempotency_key k
        left join ordering.customer_order o on o.id = k.order_id and o.account_id = k.account_id
       where o.id is null
      """);

  private final String words;
  private final String offenders;

  LedgerRule(String words, String offenders) {
    this.words = words;
    this.offenders = offenders;
  }

  String words() {
    return words;
  }

  String offenders() {
    return offenders;
  }
}
