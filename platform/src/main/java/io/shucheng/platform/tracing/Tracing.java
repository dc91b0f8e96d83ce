package io.shucheng.platform.tracing;

import java.util.function.BiConsumer;

/**
 * Tells of parts of the work for a request by themselves, where that request is traced; costs
 * nothing that counts where it is not. Thread-safe.
 */
public interface Tracing {

  /** Nothing is traced. */
  Tracing NONE =
      new Tracing() {
        @Override
        public Step begin(String name) {
          return Step.NONE;
        }

        @Override
        public void tell(BiConsumer<String, String> headers) {
          // there is nothing to tell
        }
      };

  /**
   * Begins a part of the work that this thread does, to be closed by the same thread.
   *
   * @param name a constant, such as "commit with others"
   */
  Step begin(String name);

  /**
   * Tells another service which trace its call belongs to.
   *
   * @param headers takes names and values of headers, none where the request is not traced
   */
  void tell(BiConsumer<String, String> headers);

  /** A part of the work, until it is closed. */
  interface Step extends AutoCloseable {

    /** Nobody is told of it. */
    Step NONE =
        new Step() {
          @Override
          public void failed(Throwable failure) {
            // nobody is told
          }

          @Override
          public void close() {
            // nobody is told
          }
        };

    /** It did not do what it was to do. */
    void failed(Throwable failure);

    @Override
    void close();
  }
}
