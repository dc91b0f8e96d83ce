package planted.modules.inventory.internal;

/** What is nobody else's business. */
public class Shelf {}
