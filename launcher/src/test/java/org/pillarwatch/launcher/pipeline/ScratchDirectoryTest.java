package org.pillarwatch.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchDirectoryTest {

  @TempDir Path temporaryFiles;

  @Test
  void isGoneWithAllThatIsInItWhenItsRunEnds() throws IOException {
    ScratchDirectory scratch = ScratchDirectory.makeIn(temporaryFiles);
    Files.createDirectories(scratch.path().resolve("kafka").resolve("logs"));

    scratch.close();

    assertThat(temporaryFiles).isEmptyDirectory();
  }

  @Test
  void isClearedAwayByTheNextRunWhenItsOwnWasKilled() throws IOException {
    Path abandoned = Files.createDirectory(temporaryFiles.resolve("pillarwatch-demo-1"));
    Files.writeString(abandoned.resolve("lock"), "1\n");
    Files.createDirectories(abandoned.resolve("postgresql").resolve("data"));

    ScratchDirectory.removeAbandonedIn(temporaryFiles);

    assertThat(temporaryFiles).isEmptyDirectory();
  }

  @Test
  void staysWhileItsRunIsActive() throws IOException {
    try (ScratchDirectory scratch = ScratchDirectory.makeIn(temporaryFiles)) {
      Path another = Files.createDirectory(temporaryFiles.resolve("somebody-elses"));

      ScratchDirectory.removeAbandonedIn(temporaryFiles);

      assertThat(scratch.path()).isDirectory();
      assertThat(another).isDirectory();
    }
  }
}
