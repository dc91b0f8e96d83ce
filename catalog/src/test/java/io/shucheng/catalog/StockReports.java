package io.shucheng.catalog;

import io.shucheng.catalog.events.StockReported;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers what imports reported, in its order. */
@Component
public class StockReports {

  private final List<StockReported> reports = new CopyOnWriteArrayList<>();

  @TransactionalEventListener
  void on(StockReported report) {
    reports.add(report);
  }

  public List<StockReported.Line> of(String source) {
    return reports.stream()
        .filter(report -> report.source().equals(source))
        .flatMap(report -> report.lines().stream())
        .toList();
  }
}
