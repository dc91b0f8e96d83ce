package io.shucheng.ordering.domain;

import io.shucheng.ordering.PaymentId;

/** A payment that never was. */
public class UnknownPaymentException extends RuntimeException {

  public UnknownPaymentException(PaymentId payment) {
    super("there is no payment " + payment);
  }
}
