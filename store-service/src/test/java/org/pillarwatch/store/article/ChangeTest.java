package org.pillarwatch.store.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.store.TestArticles.NOON;

import org.junit.jupiter.api.Test;
import org.pillarwatch.events.ArticleClassified;
import org.pillarwatch.store.TestArticles;

class ChangeTest {

  static final TestArticles REPORT = TestArticles.report("change").fetched(NOON);
  static final StoredState HELD = held(REPORT.event());

  static StoredState held(ArticleClassified event) {
    return new StoredState(
        event.article().id().value(),
        1,
        event.article().contentHash(),
        event.article().publishedAt(),
        event.article().fetchedAt(),
        event.taxonomyVersion(),
        event.classifiedAt());
  }

  @Test
  void findsNothingNewInARecordThatIsDeliveredAgain() {
    assertThat(change(HELD, REPORT.event())).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void findsNothingNewWhenThePageWasReadAgainAndSaysTheSame() {
    assertThat(change(HELD, REPORT.fetched(NOON.plusSeconds(600)).event()))
        .isEqualTo(Change.UNCHANGED);
  }

  @Test
  void takesAnotherTitleFetchedLaterForANewVersion() {
    assertThat(change(HELD, REPORT.titled("Chief freed").fetched(NOON.plusSeconds(600)).event()))
        .isEqualTo(Change.CORRECTED);
  }

  @Test
  void passesOverWhatWasFetchedEarlier() {
    assertThat(change(HELD, REPORT.titled("Chief on trial").fetched(NOON.minusSeconds(1)).event()))
        .isEqualTo(Change.SUPERSEDED);
  }

  @Test
  void keepsTheFirstOfTwoThatWereFetchedAtTheSameTime() {
    assertThat(change(HELD, REPORT.titled("Chief freed").event())).isEqualTo(Change.SUPERSEDED);
  }

  @Test
  void takesNewTagsOfLaterTaxonomies() {
    assertThat(change(HELD, REPORT.under("t2", NOON.plusSeconds(900)).event()))
        .isEqualTo(Change.RETAGGED);
  }

  @Test
  void keepsItsTagsWhenOldOnesAreDeliveredAgain() {
    assertThat(change(HELD, REPORT.under("t0", NOON.minusSeconds(900)).event()))
        .isEqualTo(Change.UNCHANGED);
  }

  @Test
  void takesADateThatDiffersByMomentsForNoCorrection() {
    StoredState held = held(REPORT.published(NOON.minusSeconds(60)).event());
    TestArticles again = REPORT.fetched(NOON.plusSeconds(600));

    assertThat(change(held, again.published(NOON.minusSeconds(59)).event()))
        .isEqualTo(Change.UNCHANGED);
    assertThat(change(held, again.published(NOON.minusSeconds(3_600)).event()))
        .isEqualTo(Change.CORRECTED);
    assertThat(change(held, again.titled("Chief freed").published(NOON.minusSeconds(59)).event()))
        .isEqualTo(Change.CORRECTED);
  }

  @Test
  void correctsWhatAClockThatWasAheadHadFetched() {
    StoredState ahead = held(REPORT.fetched(NOON.plusSeconds(30L * 24 * 3_600)).event());

    assertThat(change(ahead, REPORT.titled("Chief freed").fetched(NOON).event()))
        .isEqualTo(Change.CORRECTED);
  }

  private static Change change(StoredState held, ArticleClassified event) {
    return Change.of(held, event, NOON.plusSeconds(3_600));
  }
}
