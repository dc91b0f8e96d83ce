package io.shucheng.ordering.reactions;

import io.shucheng.ordering.usecase.AskAfterPayments;
import io.shucheng.ordering.usecase.DeliverSandboxCallbacks;
import io.shucheng.ordering.usecase.ExpireOrders;
import io.shucheng.ordering.usecase.RecheckRisk;
import io.shucheng.ordering.usecase.RunErrands;
import io.shucheng.ordering.usecase.SweepLeftovers;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is done because time passes, each on a thread of its own. Safe on several nodes at once:
 * each row is done by one.
 */
@Component
class Sweeps {

  private static final String SOON = "${shucheng.ordering.sweep-interval:5s}";
  private static final String LATER = "${shucheng.ordering.leftovers-interval:10m}";

  /** Orders that one transaction ends: few enough that its locks are short. */
  private static final int BATCH = 100;

  /** Errands and questions at once: each may take the time that a provider takes to answer. */
  private static final int FEW = 10;

  private final ExpireOrders expireOrders;
  private final DeliverSandboxCallbacks deliverSandboxCallbacks;
  private final RunErrands runErrands;
  private final AskAfterPayments askAfterPayments;
  private final RecheckRisk recheckRisk;
  private final SweepLeftovers sweepLeftovers;

  Sweeps(
      ExpireOrders expireOrders,
      DeliverSandboxCallbacks deliverSandboxCallbacks,
      RunErrands runErrands,
      AskAfterPayments askAfterPayments,
      RecheckRisk recheckRisk,
      SweepLeftovers sweepLeftovers) {
    this.expireOrders = expireOrders;
    this.deliverSandboxCallbacks = deliverSandboxCallbacks;
    this.runErrands = runErrands;
    this.askAfterPayments = askAfterPayments;
    this.recheckRisk = recheckRisk;
    this.sweepLeftovers = sweepLeftovers;
  }

  @Scheduled(initialDelayString = SOON, fixedDelayString = SOON)
  void expireOrders() {
    allOf(() -> expireOrders.expireDue(BATCH), BATCH);
  }

  @Scheduled(initialDelayString = SOON, fixedDelayString = SOON)
  void deliverSandboxCallbacks() {
    deliverSandboxCallbacks.deliverDue();
  }

  @Scheduled(initialDelayString = SOON, fixedDelayString = SOON)
  void runErrands() {
    allOf(() -> runErrands.runDue(FEW), FEW);
  }

  @Scheduled(initialDelayString = SOON, fixedDelayString = SOON)
  void askAfterPayments() {
    allOf(() -> askAfterPayments.askDue(FEW), FEW);
  }

  @Scheduled(initialDelayString = SOON, fixedDelayString = SOON)
  void recheckRisk() {
    allOf(() -> recheckRisk.recheckDue(FEW), FEW);
  }

  @Scheduled(initialDelayString = LATER, fixedDelayString = LATER)
  void sweepLeftovers() {
    sweepLeftovers.sweep();
  }

  /** Batch after batch until one is not full, or the shop ends. */
  private static void allOf(IntSupplier batch, int full) {
    while (batch.getAsInt() == full && !Thread.currentThread().isInterrupted()) {
      // the next batch
    }
  }
}
