package org.pillarwatch.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.pillarwatch.ingest");

  @Test
  void decisionsKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..ingest.schedule..",
            "..ingest.address..",
            "..ingest.page..",
            "..ingest.parse..",
            "..ingest.feed.opml..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "org.apache.kafka..", "org.apache.hc..", "com.rometools..")
        .check(OURS);
  }

  @Test
  void theHttpClientStaysBehindTheFetcher() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..ingest.fetch.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..")
        .check(OURS);
  }

  @Test
  void fetchingKnowsNeitherFeedsNorPages() {
    noClasses()
        .that()
        .resideInAnyPackage("..ingest.fetch..", "..ingest.address..", "..ingest.schedule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..ingest.feed..", "..ingest.frontier..", "..ingest.publish..", "..ingest.parse..")
        .check(OURS);
  }
}
