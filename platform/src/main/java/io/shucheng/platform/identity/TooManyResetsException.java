package io.shucheng.platform.identity;

/** More letters about forgotten passwords wait than the shop keeps waiting; try again later. */
public class TooManyResetsException extends RuntimeException {

  public TooManyResetsException() {
    super("too many passwords are being reset; try again in a minute");
  }
}
