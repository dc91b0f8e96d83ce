package planted.house.catalog;

/** Planted: books as passers-by are shown them. */
public interface ShopWindow {}
