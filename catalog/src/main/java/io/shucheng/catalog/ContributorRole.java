package io.shucheng.catalog;

import java.util.Locale;

/** What a contributor did; the commonest of ONIX code list 17. */
public enum ContributorRole {
  AUTHOR("A01"),
  ILLUSTRATOR("A12"),
  PHOTOGRAPHER("A13"),
  FOREWORD("A23"),
  EDITOR("B01"),
  ADAPTER("B05"),
  TRANSLATOR("B06"),
  NARRATOR("E07"),
  OTHER("Z99");

  private final String onixCode;

  ContributorRole(String onixCode) {
    this.onixCode = onixCode;
  }

  /** The role's code in ONIX list 17. */
  public String onixCode() {
    return onixCode;
  }

  /** As the API and files write it: {@code author}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
