package io.shucheng.catalog.http;

/** Two editions of one work, and a book of another. */
final class ThreeBooks {

  static final String CSV =
      """
      reference,isbn13,title,series,series_number,contributors,roles,publisher,year,language,form,rating_average,rating_count,subjects,price,stock
      santi,,三体,地球往事,1,刘慈欣,author,重庆出版社,2008,zh,paperback,4.5,900,FL,23.00,10
      santi-e,,三体,地球往事,1,刘慈欣,author,重庆出版社,2014,zh,ebook,4.5,900,FL,12.00,
      games,9780439023481,The Hunger Games,The Hunger Games,1,Suzanne Collins,,,2008-09-14,en,paperback,4.34,4780653,YFE,55.50,3
      """;

  private ThreeBooks() {}
}
