package planted.modules.sales;

import planted.modules.inventory.internal.Shelf;

/** Planted: looks into another module. */
public record Sale(Shelf shelf) {}
