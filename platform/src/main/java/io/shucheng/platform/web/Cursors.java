package io.shucheng.platform.web;

import java.util.List;

/**
 * Makes the opaque cursors of lists and reads them back. A cursor is sealed with the installation's
 * key, so that one which was forged, cut or taken from another list is told from a real one.
 * Thread-safe.
 */
public interface Cursors {

  /**
   * @param list names the list and everything that chose its rows and their order; a cursor opens
   *     only under the same
   * @param position the last row's place: its sort key, then its id
   */
  String seal(String list, List<String> position);

  /**
   * @throws InvalidCursorException if this installation did not seal it for this list
   */
  List<String> open(String list, String cursor);
}
