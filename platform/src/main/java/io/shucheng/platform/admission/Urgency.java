package io.shucheng.platform.admission;

/** What may go first where not everybody can be served. */
public enum Urgency {

  /**
   * Who is buying or paying and what they need for it, and who runs the shop. Let in beside
   * everything else, and the last to be turned away.
   */
  CHECKOUT,

  /** Who is looking for something. */
  SEARCH,

  /** Everything that nobody said anything of. */
  BROWSE,

  /**
   * What takes minutes and hardly any of the node's strength: files that come in or go out, streams
   * of events. A few at a time, and no deadline.
   */
  LASTING
}
