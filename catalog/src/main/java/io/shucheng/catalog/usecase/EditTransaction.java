package io.shucheng.catalog.usecase;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what staff edit in a transaction, again where that met an import. Thread-safe. */
@Component
class EditTransaction {

  private static final int ATTEMPTS = 3;

  private final TransactionTemplate transaction;

  EditTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  <T> T run(Supplier<T> edit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(_ -> edit.get()));
      } catch (TransientDataAccessException e) {
        // a deadlock with an import: the same again goes well
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
