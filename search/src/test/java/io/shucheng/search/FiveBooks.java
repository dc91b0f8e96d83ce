package io.shucheng.search;

import static io.shucheng.search.TestBook.book;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.ProductForm;

/** A small catalog in which facets and filters differ. */
final class FiveBooks {

  private FiveBooks() {}

  static CatalogInMemory catalog() {
    return new CatalogInMemory()
        .putAll(
            book(1, "Dune")
                .by("Frank Herbert")
                .series("Dune")
                .language("en")
                .form(ProductForm.PAPERBACK)
                .published("1965")
                .about("FLC", "Science fiction: classic", "经典科幻")
                .price("30.00"),
            book(2, "Dune Messiah")
                .by("Frank Herbert")
                .series("Dune")
                .language("en-GB")
                .form(ProductForm.EBOOK)
                .published("1969-10")
                .about("FLC", "Science fiction: classic", "经典科幻")
                .about("FL", "Science fiction", "科幻")
                .availability(Availability.NOT_YET_AVAILABLE)
                .price("20.00"),
            book(3, "三体")
                .by("刘慈欣", "Ken Liu")
                .language("zh-Hant")
                .form(ProductForm.PAPERBACK)
                .published("2008-01-15")
                .about("FL", "Science fiction", "科幻")
                .price("10.00")
                .availability(Availability.OUT_OF_STOCK),
            book(4, "Emma").by("Jane Austen").form(ProductForm.HARDBACK).about("FBC", null, null),
            book(5, "No price").price(null).availability(Availability.NOT_FOR_SALE));
  }
}
