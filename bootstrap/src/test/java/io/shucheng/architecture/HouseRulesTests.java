package io.shucheng.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTests {

  @TestFactory
  Stream<DynamicTest> theShopKeepsTheRules() {
    JavaClasses shop =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shucheng");
    return HouseRules.below("io.shucheng").values().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(shop)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsPlantedViolation() {
    JavaClasses planted = new ClassFileImporter().importPackages("planted.house");
    return HouseRules.below("planted.house").entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> findsOnly(rule.getKey(), rule.getValue(), planted)));
  }

  private static void findsOnly(String violation, ArchRule rule, JavaClasses planted) {
    EvaluationResult result = rule.allowEmptyShould(false).evaluate(planted);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().getDetails())
        .allSatisfy(detail -> assertThat(detail).contains(violation));
  }
}
