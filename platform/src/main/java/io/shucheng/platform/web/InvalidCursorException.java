package io.shucheng.platform.web;

/** A cursor that was forged, cut, or belongs to another list. Answered with 400. */
public class InvalidCursorException extends RuntimeException {

  public InvalidCursorException() {
    super("this cursor belongs to no list here; begin again without one");
  }
}
