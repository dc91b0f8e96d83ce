package io.shucheng.search.persistence.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormsTests {

  @ParameterizedTest
  @CsvSource({
    "J.K. Rowling, J K Rowling|JK Rowling",
    "J. R. R. Tolkien, J R R Tolkien|JRR Tolkien",
    "George R.R. Martin, George R R Martin|George RR Martin",
    "J.K.Rowling, J K Rowling|JK Rowling",
    "Samuel L. Jackson, Samuel L. Jackson",
    "Suzanne Collins, Suzanne Collins",
    "刘慈欣, 刘慈欣",
  })
  void initialsAreWrittenTogetherAndApart(String name, String forms) {
    assertThat(NameForms.of(name)).containsExactly(forms.split("\\|"));
  }
}
