package io.shucheng.ordering.providers;

/**
 * Collects customers' money for the shop. All but {@link #name} and {@link #isOpen} may go over the
 * network: they are never called within a transaction, end within ten seconds, and may be repeated,
 * for each is idempotent by the id that it is given. Thread-safe.
 */
public interface PaymentProvider {

  /** As it stands in the callbacks' address and in the payments: 1 to 20 small letters. */
  String name();

  /** Whether it is set up, and may be used now. */
  boolean isOpen();

  /**
   * Opens a payment, or finds it opened.
   *
   * @throws ProviderException if the provider cannot be reached or does not want it
   */
  Opening open(PaymentRequest request);

  /**
   * Collects money that the customer has authorized; its coming is told by a callback, or by {@link
   * #lookUp}.
   *
   * @throws ProviderException if the provider cannot be reached or does not want it
   */
  void capture(PaymentReference payment);

  /**
   * Sees to it that a payment that did not come is not made any more: closes its page, gives an
   * authorization back. Does nothing where the money is there.
   *
   * @throws ProviderException if the provider cannot be reached
   */
  void abandon(PaymentReference payment);

  /**
   * Gives money back.
   *
   * @throws ProviderException if the provider cannot be reached or does not want it
   */
  RefundStanding refund(RefundRequest refund);

  /**
   * How a payment stands at the provider; asked where its callbacks stay silent.
   *
   * @throws ProviderException if the provider cannot be reached
   */
  Standing lookUp(PaymentReference payment);

  /**
   * Verifies a callback in the provider's own scheme, in constant time, and reads it.
   *
   * @throws BadSignatureException if the signature is missing, of another body, too old or made
   *     with a secret that is not in use
   * @throws UnreadableCallbackException if what was signed cannot be read
   */
  Notification read(SignedCallback callback);
}
