package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.FiledOrders;
import io.shucheng.ordering.domain.OrderPayment;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Shows every order with all that is kept of it, oldest first. */
@Component
public class ExportOrders {

  private final FiledOrders filedOrders;
  private final OrderAnswers answers;

  ExportOrders(FiledOrders filedOrders, OrderAnswers answers) {
    this.filedOrders = filedOrders;
    this.answers = answers;
  }

  /** Who takes the orders. */
  public interface Taker {

    /**
     * @param shown the order as its customer sees it
     */
    void take(Order shown, CustomerOrder order, OrderPayment payment) throws IOException;
  }

  public long count() {
    return filedOrders.count();
  }

  /**
   * @throws IOException if the taker fails; nothing more is read then
   */
  public void export(Taker taker) throws IOException {
    filedOrders.readAll((order, payment) -> taker.take(answers.of(order, payment), order, payment));
  }
}
