package planted.modules.inventory;

/** What the module publishes. */
public interface Inventory {}
