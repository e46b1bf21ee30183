package org.pillarwatch.store;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
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
        .haveNameMatching(
            ".*\\.(Change|Held|Rounds|Storable|WebAddress|QueryReader|Parameters|Dates|Cursor|Diff|"
                + "Correction|MarkedText|Address|ArticlePages|Items|Facets|Catalogue|Preview|LetterQueryReader|LetterView|"
                + "LetterSieve|Position|Reason)(\\$.*)?")
        .or()
        .resideInAPackage("..store.story..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
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
