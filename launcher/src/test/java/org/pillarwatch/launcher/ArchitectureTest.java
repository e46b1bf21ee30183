package org.pillarwatch.launcher;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for all product modules; the services have further rules of their own. */
class ArchitectureTest {

  static final int MOST_FILES = 30;

  /** The types of page extraction depend on each other both ways: a split would publish them. */
  static final Set<String> LARGE_PACKAGES = Set.of("org.pillarwatch.ingest.page");

  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(
              "org.pillarwatch.events",
              "org.pillarwatch.chassis",
              "org.pillarwatch.ingest",
              "org.pillarwatch.classify",
              "org.pillarwatch.store",
              "org.pillarwatch.launcher");

  @Test
  void packagesStaySmall() {
    Map<String, Long> files = files().collect(groupingBy(JavaClass::getPackageName, counting()));
    files.keySet().removeAll(LARGE_PACKAGES);

    assertThat(files)
        .isNotEmpty()
        .allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void simpleClassNamesAreUnique() {
    Map<String, Set<String>> packages =
        files()
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    mapping(JavaClass::getPackageName, toCollection(TreeSet::new))));
    packages.values().removeIf(places -> places.size() == 1);

    assertThat(packages).isEmpty();
  }

  @Test
  void packagesDependOnEachOtherWithoutCycles() {
    slices().matching("org.pillarwatch.(*).(*)..").should().beFreeOfCycles().check(OURS);
  }

  private static Stream<JavaClass> files() {
    return OURS.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }
}
