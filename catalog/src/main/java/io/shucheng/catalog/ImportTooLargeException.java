package io.shucheng.catalog;

/** A file above the bound of what is imported at once. */
public class ImportTooLargeException extends RuntimeException {

  public ImportTooLargeException(long mostBytes) {
    super(
        "the file is larger than the "
            + mostBytes
            + " bytes that are taken at once; send it in parts, or raise"
            + " shucheng.catalog.imports.most-bytes");
  }
}
