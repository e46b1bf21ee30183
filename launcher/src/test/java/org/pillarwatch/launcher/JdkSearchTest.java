package org.pillarwatch.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script {@code pillarwatch} where JDKs are directories that only look like one. */
class JdkSearchTest {

  private static final Path SCRIPT = Path.of("..", "pillarwatch");

  @TempDir Path root;
  private Path script;

  @BeforeEach
  void installProgram() throws IOException {
    script = root.resolve("program/pillarwatch");
    Files.createDirectories(root.resolve("program/launcher/target/pillarwatch"));
    Files.createFile(root.resolve("program/launcher/target/pillarwatch/pillarwatch.jar"));
    Files.copy(SCRIPT, script, StandardCopyOption.COPY_ATTRIBUTES);
    // The machine's own java, whatever it is, must not be found.
    makeJdk("path", "17.0.12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usr/lib/jvm/temurin-25",
        "opt/jdk-25",
        "opt/java/25",
        "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
        "home/.sdkman/candidates/java/25.0.1-tem",
        "home/.jenv/versions/25",
        "home/.asdf/installs/java/temurin-25.0.1",
        "home/.local/share/mise/installs/java/25",
        "home/.jdks/temurin-25.0.1",
        "home/.gradle/jdks/eclipse_adoptium-25-amd64-linux"
      })
  void findsAJdkThoughTheOneOnThePathIsOlder(String place) throws Exception {
    makeJdk(place, "25.0.1");

    assertThat(run()).contains("ran " + root.resolve(place) + "/bin/java");
  }

  @Test
  void prefersJavaHomeWhenItIsNewEnough() throws Exception {
    makeJdk("usr/lib/jvm/temurin-25", "25.0.1");
    makeJdk("mine", "26");

    assertThat(run(Map.of("JAVA_HOME", root.resolve("mine").toString())))
        .contains("ran " + root.resolve("mine") + "/bin/java");
  }

  @Test
  void looksOnWhenJavaHomeIsOlder() throws Exception {
    makeJdk("usr/lib/jvm/temurin-25", "25.0.1");
    makeJdk("mine", "21.0.4");

    assertThat(run(Map.of("JAVA_HOME", root.resolve("mine").toString())))
        .contains("ran " + root.resolve("usr/lib/jvm/temurin-25") + "/bin/java");
  }

  @Test
  void saysWhatToInstallWhenThereIsNone() throws Exception {
    makeJdk("usr/lib/jvm/temurin-21", "21.0.4");

    assertThat(run())
        .contains("needs a Java development kit (JDK) 25 or newer")
        .contains("install");
  }

  @Test
  void worksThroughASymbolicLinkFromAnyDirectory() throws Exception {
    makeJdk("usr/lib/jvm/temurin-25", "25.0.1");
    Path link = Files.createSymbolicLink(root.resolve("shortcut"), script);
    script = link;

    assertThat(run())
        .contains(
            "-jar "
                + root.toRealPath().resolve("program/launcher/target/pillarwatch/pillarwatch.jar"));
  }

  private void makeJdk(String place, String version) throws IOException {
    Path bin = Files.createDirectories(root.resolve(place).resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\necho \"ran $0 $*\"\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(root.resolve(place).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private String run() throws Exception {
    return run(Map.of());
  }

  private String run(Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "--version");
    builder.directory(root.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("HOME", root.resolve("home").toString());
    builder.environment().put("PATH", root.resolve("path/bin") + ":/usr/bin:/bin");
    builder.environment().put("PILLARWATCH_JDK_ROOT", root.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }
}
