package org.pillarwatch.store;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  static final String[] FRAMEWORKS = {
    "org.springframework..", "org.apache.kafka..", "java.sql..", "jakarta.."
  };

  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.pillarwatch.store");

  @Test
  void whatPackagesShowEachOtherKnowsNoFramework() {
    noClasses()
        .that()
        .arePublic()
        .and(not(belongToAnyOf(StoreService.class)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(OURS);
  }

  @Test
  void decisionsKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage("..store.query..", "..store.story.decide..", "..store.export.atom..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(OURS);
  }

  @Test
  void onlyControllersOfTheDeskKnowTheFramework() {
    noClasses()
        .that()
        .resideInAPackage("..store.desk..")
        .and(not(metaAnnotatedWith("org.springframework.stereotype.Component")))
        .and(not(assignableTo("org.springframework.context.SmartLifecycle")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(OURS);
  }

  @Test
  void valuesKnowNoFramework() {
    noClasses()
        .that()
        .areTopLevelClasses()
        .and()
        .areRecords()
        .and()
        .areNotAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.apache.kafka..")
        .check(OURS);
  }

  @Test
  void jsonIsWrittenByOneLibrary() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson.databind..")
        .check(OURS);
  }
}
