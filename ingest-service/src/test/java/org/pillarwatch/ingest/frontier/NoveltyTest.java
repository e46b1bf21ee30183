package org.pillarwatch.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What publishers do to the names and dates of what they published long ago. */
class NoveltyTest {

  static final EntryFacts FACTS =
      new EntryFacts(null, "T", null, "", List.of(), null, null, null, null);

  @Test
  void isAnEntryWithANewName() {
    assertThat(fresh(entry("k2", "w2", "d", null), known("k1", "w1", "d", null))).isTrue();
  }

  @Test
  void isAnEntryWithOtherWordsOrDates() {
    assertThat(fresh(entry("k", "w2", "d", null), known("k", "w1", "d", null))).isTrue();
    assertThat(fresh(entry("k", "w", "d2", null), known("k", "w", "d1", null))).isTrue();
    assertThat(fresh(entry("k", "w", "d", null), known("k", "w", "d", null))).isFalse();
  }

  @Test
  void isNotTheSameWordsUnderAnotherGuid() {
    assertThat(fresh(entry("guid-2", "w", "d", null), known("guid-1", "w", "d", null))).isFalse();
  }

  @Test
  void isNotTheSamePageWithAnotherSessionInItsAddress() {
    String page = "https://news.example/story";

    assertThat(fresh(entry("k2", "w", "d", page + "?s=2"), known("k1", "w", "d", page + "?s=1")))
        .isFalse();
    assertThat(fresh(entry("k2", "w", "d", page + "-2"), known("k1", "w", "d", page + "-1")))
        .as("two pages of the same title")
        .isTrue();
  }

  @Test
  void isNotAFeedThatDatesEverythingAnew() {
    List<Entry> redated = entries(20, "today");
    List<KnownEntry> known =
        IntStream.range(0, 20).mapToObj(i -> known("k" + i, "w" + i, "yesterday", null)).toList();

    assertThat(Novelty.of(redated, known)).isEmpty();
    assertThat(Novelty.of(redated.subList(0, 2), known)).as("two corrections").hasSize(2);
  }

  private static List<Entry> entries(int number, String dates) {
    return IntStream.range(0, number).mapToObj(i -> entry("k" + i, "w" + i, dates, null)).toList();
  }

  private static boolean fresh(Entry entry, KnownEntry known) {
    return !Novelty.of(List.of(entry), List.of(known)).isEmpty();
  }

  private static Entry entry(String key, String words, String dates, @Nullable String link) {
    return new Entry(key, words, dates, link == null ? null : URI.create(link), FACTS);
  }

  private static KnownEntry known(String key, String words, String dates, @Nullable String link) {
    return new KnownEntry(key, words, dates, link == null ? null : URI.create(link));
  }
}
