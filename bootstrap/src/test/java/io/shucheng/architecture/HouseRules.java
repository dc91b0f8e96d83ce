package io.shucheng.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of the house, each with its way out. They hold below a root package: the shop's, and in
 * the tests of the rules themselves one full of planted violations.
 */
final class HouseRules {

  private HouseRules() {}

  /** Every rule by the name of the planted violation that shows it can fail. */
  static Map<String, ArchRule> below(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("DomainUsesAFramework", domainKnowsNoFramework(root));
    rules.put("DomainLooksUp", domainLooksAtNobody(root));
    rules.put("UseCaseReachesDown", useCasesAskPorts(root));
    rules.put("HandlerSkipsTheUseCase", handlersGoThroughUseCases(root));
    rules.put("OthersReadGeneratedTables", generatedTablesStayWithPersistence(root));
    rules.put("ManagerOfThings", namesSayWhatAThingDoes(root));
    rules.put("DomainReadsTheClock", timeIsGiven(root));
    rules.put("InjectedField", constructorsTakeWhatTheyNeed(root));
    rules.put("FaceWithABody", aModulesFaceIsData(root));
    rules.put("cycle", noPackageCycles(root));
    rules.put("PrintsToTheTerminal", onlyTheConsolePrints(root));
    rules.put("DecidesFromTheWindow", nobodyDecidesFromTheWindow(root));
    rules.put("AsksReplicasItself", onlyTheWindowAsksReplicas(root));
    return rules;
  }

  private static ArchRule domainKnowsNoFramework(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "org.jooq..", "tools.jackson..", "jakarta..", "java.sql..")
        .because(
            "the model outlives its frameworks: put what needs one in http, persistence or config instead");
  }

  private static ArchRule domainLooksAtNobody(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            root + "..usecase..",
            root + "..http..",
            root + "..reactions..",
            root + "..persistence..",
            root + "..config..")
        .because("others ask the domain: declare a port there and implement it outside instead");
  }

  private static ArchRule useCasesAskPorts(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..usecase..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + "..http..", root + "..reactions..", root + "..persistence..")
        .because("a use case asks the domain's ports: let persistence implement one instead");
  }

  private static ArchRule handlersGoThroughUseCases(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(root + "..http..", root + "..reactions..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..persistence..")
        .because(
            "there is one way in and one way down: call a use case or a published interface instead");
  }

  private static ArchRule generatedTablesStayWithPersistence(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + "..persistence..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..persistence.jooq..")
        .because("tables are their module's secret: ask the module's published interface instead");
  }

  private static ArchRule namesSayWhatAThingDoes(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching(".*\\.[^.]*(Service|Manager|Helper|Util|Utils|Impl)")
        .because(
            "such names hide what a thing does: use a verb phrase or the trade's noun instead");
  }

  private static ArchRule timeIsGiven(String root) {
    DescribedPredicate<JavaCall<?>> readsTheClock =
        target(name("now"))
            .and(target(owner(resideInAPackage("java.time.."))))
            .and(
                DescribedPredicate.describe(
                    "without a Clock",
                    call ->
                        call instanceof JavaMethodCall
                            && call.getTarget().getRawParameterTypes().isEmpty()));
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethodWhere(readsTheClock)
        .because("time that is given can be tested: inject a java.time.Clock instead");
  }

  private static ArchRule constructorsTakeWhatTheyNeed(String root) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .andShould()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .because("an object is whole when it is made: take it in the constructor instead");
  }

  private static ArchRule aModulesFaceIsData(String root) {
    DescribedPredicate<JavaClass> face =
        DescribedPredicate.describe(
            "stand in a module's base package",
            type ->
                type.getPackageName()
                        .matches(
                            root.replace(".", "\\.") + "\\.(catalog|search|risk|ordering|webhooks)")
                    && type.isTopLevelClass()
                    && !type.getSimpleName().equals("package-info"));
    return classes()
        .that(face)
        .should()
        .beInterfaces()
        .orShould()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beAssignableTo(RuntimeException.class)
        .because(
            "a module publishes interfaces, records, enums and exceptions: put the rest below it instead");
  }

  private static ArchRule noPackageCycles(String root) {
    return slices()
        .matching(root + ".(*).(*)..")
        .should()
        .beFreeOfCycles()
        .because(
            "what depends on itself cannot be changed alone: turn one arrow with a port instead");
  }

  private static ArchRule onlyTheConsolePrints(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(
            DescribedPredicate.describe(
                "are not for the terminal",
                type ->
                    !resideInAnyPackage(root + ".console..", root + ".demo..").test(type)
                        && !type.getSimpleName().equals("Launcher")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("servers have no terminal: log it instead");
  }

  private static ArchRule nobodyDecidesFromTheWindow(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            root + "..domain..",
            root + "..usecase..",
            root + "..reactions..",
            root + ".search..",
            root + ".risk..",
            root + ".ordering..",
            root + ".storefront.http.cart..",
            root + ".storefront.http.checkout..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(root + ".catalog.ShopWindow")
        .because("what stands there may be late: decide from the Catalog instead");
  }

  private static ArchRule onlyTheWindowAsksReplicas(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".platform..")
        .and()
        .areNotAssignableTo(root + ".catalog.ShopWindow")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(root + ".platform.database.Replicas")
        .because(
            "what a replica gives wants a guard against going back: show it through the ShopWindow instead");
  }
}
