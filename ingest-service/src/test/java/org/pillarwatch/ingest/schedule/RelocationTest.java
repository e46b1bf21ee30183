package org.pillarwatch.ingest.schedule;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelocationTest {

  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  static final URI NEW = URI.create("https://new.example/feed");
  static final URI OTHER = URI.create("https://other.example/feed");

  @Test
  void isProvenOnlyByManyVisitsOverDays() {
    Relocation moved = visits(4, MONDAY);

    assertThat(moved.isProven(MONDAY.plus(ofDays(9)), ofDays(3))).as("four visits").isFalse();
    Relocation fifth = after(Optional.of(moved), NEW, MONDAY.plus(ofDays(2))).orElseThrow();
    assertThat(fifth.isProven(MONDAY.plus(ofDays(2)), ofDays(3))).as("two days").isFalse();
    assertThat(fifth.isProven(MONDAY.plus(ofDays(3)), ofDays(3))).isTrue();
  }

  @Test
  void beginsAnewWhenTheRedirectsLeadSomewhereElse() {
    Instant later = MONDAY.plus(ofDays(5));

    assertThat(after(Optional.of(visits(9, MONDAY)), OTHER, later))
        .contains(new Relocation(OTHER, later, 1));
  }

  @Test
  void isForgottenWhenTheFeedAnswersWhereItWas() {
    assertThat(Relocation.after(Optional.of(visits(9, MONDAY)), Optional.empty(), MONDAY))
        .isEmpty();
  }

  private static Relocation visits(int visits, Instant first) {
    return new Relocation(NEW, first, visits);
  }

  private static Optional<Relocation> after(Optional<Relocation> before, URI to, Instant now) {
    return Relocation.after(before, Optional.of(to), now);
  }
}
