package io.shucheng.ordering.persistence;

/** What must always hold between ordering's tables, and the query that finds what breaks it. */
enum LedgerRule {
  STOCK_IS_ITS_LEDGER(
      "copies on hand and held are the sums of the ledger",
      """
      select 'book ' || coalesce(s.book_id, m.book_id),
             format('on hand %s, ledger %s; held %s, ledger %s', s.on_hand, m.on_hand, s.held, m.held)
        from ordering.stock s
        full join (select book_id, sum(on_hand_change) as on_hand, sum(held_change) as held
                     from ordering.stock_movement group by book_id) m on m.book_id = s.book_id
       where coalesce(s.on_hand, 0) <> coalesce(m.on_hand, 0)
          or coalesce(s.held, 0) <> coalesce(m.held, 0)
      """),
  STOCK_IS_NEVER_NEGATIVE(
      "no fewer copies are on hand than are held, and none are owed",
      """
      select 'book ' || book_id, format('on hand %s, held %s', on_hand, held)
        from ordering.stock where on_hand < 0 or held < 0 or held > on_hand
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
             format('book %s: ledger on hand %s, held %s; order says %s, %s',
                    coalesce(l.book_id, m.book_id), m.on_hand, m.held, l.on_hand, l.held)
        from (select l.order_id, l.book_id,
                     case when o.status in ('AWAITING_PAYMENT', 'CANCELLED', 'EXPIRED') then 0
                          else -l.quantity end as on_hand,
                     case when o.status = 'AWAITING_PAYMENT' then l.quantity else 0 end as held
                from ordering.order_line l
                join ordering.customer_order o on o.id = l.order_id
               where not l.digital) l
        full join (select order_id, book_id, sum(on_hand_change) as on_hand, sum(held_change) as held
                     from ordering.stock_movement where order_id is not null
                    group by order_id, book_id) m
             on m.order_id = l.order_id and m.book_id = l.book_id
       where m.on_hand is distinct from l.on_hand or m.held is distinct from l.held
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
          or case when o.status = 'AWAITING_PAYMENT' then p.status not in ('PENDING', 'FAILED')
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
             and (n.outcome = 'LATE' or n.outcome = 'APPLIED' and n.type = 'payment.captured')
       group by p.id
      having (p.status in ('CAPTURED', 'CAPTURED_LATE')) <> (count(n.webhook_id) = 1)
          or count(n.webhook_id) > 1
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
