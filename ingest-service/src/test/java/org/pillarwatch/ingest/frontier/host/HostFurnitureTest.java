package org.pillarwatch.ingest.frontier.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostFurnitureTest {

  private static final String NOTICE = "Support independent reporting on this coast.";
  private static final String NEWS =
      "The assembly passed the law after a debate of two days, and the speaker thanked all parties."
          + " ";

  private final HostFurniture furniture = new HostFurniture(new Counted());

  @Test
  void leavesOutWhatThreeOtherPagesHold() {
    for (int page = 0; page < 3; page++) {
      assertThat(read(page)).contains(NOTICE);
    }

    assertThat(read(3)).doesNotContain(NOTICE).startsWith("Story 3");
  }

  @Test
  void keepsEachHostApart() {
    for (int page = 0; page < 3; page++) {
      read(page);
    }

    assertThat(
            furniture
                .without(
                    URI.create("https://other.example/1"), NEWS.repeat(3) + "\n" + NOTICE, true)
                .text())
        .contains(NOTICE);
  }

  @Test
  void keepsAnArticleThatIsAtManyAddresses() {
    String again = (NEWS + "\n").repeat(2) + "And so they all went home in the end, late at night.";

    for (int page = 0; page < 5; page++) {
      assertThat(furniture.without(page(page), again, true).text()).isEqualTo(again);
    }
    assertThat(furniture.without(page(6), again, true).furniture()).isGreaterThan(0.9);
  }

  @Test
  void countsAPageOnceHoweverOftenItIsRead() {
    read(0);
    for (int time = 0; time < 5; time++) {
      furniture.without(page(0), story(0), false);
    }

    assertThat(read(1)).contains(NOTICE);
  }

  private String read(int number) {
    return furniture.without(page(number), story(number), true).text();
  }

  private static String story(int number) {
    return ("Story %s. ".formatted(Integer.toString(number, 36)) + NEWS.repeat(4))
            .replace("assembly", "assembly of town " + "x".repeat(number + 1))
        + "\n"
        + NOTICE;
  }

  private static URI page(int number) {
    return URI.create("https://ledger.example/" + number);
  }

  /** Counts in memory. */
  private static final class Counted implements FurnitureMemory {
    private final Map<String, Integer> pages = new HashMap<>();

    @Override
    public Set<Long> furniture(String host, Set<Long> paragraphs) {
      Set<Long> known = new HashSet<>(paragraphs);
      known.removeIf(hash -> pages.getOrDefault(host + hash, 0) < 3);
      return known;
    }

    @Override
    public void remember(String host, Set<Long> paragraphs) {
      paragraphs.forEach(hash -> pages.merge(host + hash, 1, Integer::sum));
    }
  }
}
