package org.pillarwatch.store.search.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarwatch.engines.junit.FreshDatabase;
import org.pillarwatch.engines.junit.RequiresPostgreSql;

/** An index whose writer ends by kill -9 five times is the index of what the tables hold. */
@RequiresPostgreSql
class KilledIndexerIT {

  private static final int KILLS = 5;

  @TempDir Path directory;

  @Test
  void leavesAnIndexThatFollowsTheTables(FreshDatabase database) throws Exception {
    IndexKills.Comparison found = new IndexKills(database, directory, 5, System.out).run(KILLS);

    assertThat(found.articles()).as("articles").isGreaterThan(500);
    assertThat(found.missing()).as("missing").isZero();
    assertThat(found.surplus()).as("surplus").isZero();
    assertThat(found.twice()).as("twice").isZero();
    assertThat(found.indexed())
        .as("articles that the last process had to index: it continued, it did not begin anew")
        .isBetween(0L, found.articles() - 1L);
  }
}
