package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Quotes;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.Totals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what an order would come to. */
@Component
class QuoteOrder implements Quotes {

  private final Reckoning reckoning;

  QuoteOrder(Reckoning reckoning) {
    this.reckoning = reckoning;
  }

  @Override
  public Quote of(List<OrderRequest.Line> lines) {
    CheckedLines.check(lines);
    Reckoning.Bill bill = reckoning.of(lines);
    Totals totals = bill.totals();
    return new Quote(
        totals.subtotal(),
        totals.shipping(),
        totals.tax(),
        totals.discount(),
        totals.total(),
        !bill.lines().stream().allMatch(OrderLine::digital));
  }
}
