package planted.house.catalog.usecase;

import planted.house.catalog.ShopWindow;

/** Planted: a use case that decides from what may be late. */
public record DecidesFromTheWindow(ShopWindow window) {}
