package io.shucheng.catalog.usecase;

/** The shop closes while an import runs. */
class ImportStoppedException extends RuntimeException {

  static final String MESSAGE =
      "the shop was stopped; start this import again; what was done stands";

  ImportStoppedException() {
    super(MESSAGE);
  }
}
