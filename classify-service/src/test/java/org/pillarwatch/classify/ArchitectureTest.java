package org.pillarwatch.classify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses OUR_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.pillarwatch.classify");

  @Test
  void decisionsKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..taxonomy..", "..pillar..", "..country..", "..language..", "..text..", "..sketch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "jakarta..")
        .check(OUR_CLASSES);
  }

  @Test
  void decisionsKnowNothingOfTheDoorway() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..taxonomy..", "..pillar..", "..country..", "..language..", "..text..", "..sketch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..consume..", "..classify.http..", "org.pillarwatch.chassis..")
        .check(OUR_CLASSES);
  }
}
