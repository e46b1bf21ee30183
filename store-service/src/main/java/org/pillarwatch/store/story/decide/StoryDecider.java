package org.pillarwatch.store.story.decide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.sketch.Sketch;
import org.pillarwatch.store.story.decide.CopyCandidates.Neighbour;

/**
 * Decides, as articles arrive, which of them derive from an earlier one and which report the same
 * event.
 *
 * <h2>Why no single similarity does it</h2>
 *
 * <p>A syndicated copy may begin and end with a site's own words and lose half of the text; a
 * machine-made rewrite keeps hardly three words in a row; two companies' quarterly results agree in
 * nine words of ten and tell different news. Hence four questions, from the surest to the weakest,
 * the first that is answered with yes deciding:
 *
 * <ol>
 *   <li><i>Exact</i>: has an article the same words in the same order? A hash decides.
 *   <li><i>Copy</i>: shingles of three words (Broder, "On the resemblance and containment of
 *       documents", 1997), of which the lowest hashes of each text are remembered, lead to a few
 *       candidates; their texts are then compared in full. Not the resemblance counts but the
 *       containment in the shorter text, so that a press release is found within a long report.
 *       Shingles of many independent texts are frames of sites and set aside. Two measures of what
 *       is left decide: how much is shared word for word, and how far the common part extends when
 *       small gaps are bridged. Edits within sentences, and passages strewn among words of another
 *       hand, speak for a report that draws on the same source. See {@link DerivationRule}.
 *   <li><i>Rewrite</i>: a common part of some extent in which words changed but names and numbers
 *       did not. The reverse, names and numbers changed but not the words, is a template, which is
 *       no relation at all, nor one story; nor is a standing paragraph. See {@link SeparateEvents}.
 *       Accidents and editing change both alike.
 *   <li><i>Same story</i>: cosine of the terms, weighted by frequency and rarity (Salton and
 *       Buckley, "Term-weighting approaches in automatic text retrieval", 1988), to the sum of the
 *       story's reports, in one pass (Allan, Papka and Lavrenko, "On-line new event detection and
 *       tracking", 1998). In a month of much news on one subject everything resembles everything;
 *       so the best story must stand out from the next best.
 * </ol>
 *
 * <p>A later article may show that two stories are one: it repeats articles of both as a whole, or
 * fits two that resemble each other as parts of one story do. The older one goes on then.
 *
 * <p>A text put together from several, as a morning briefing is, is nobody's copy. Copies add
 * nothing to the picture of a story and are remembered only as far as they bring text of their own.
 *
 * <h2>State</h2>
 *
 * <p>Everything rests on the articles of the {@linkplain Window window} and on what was decided
 * about them, in whole numbers, never on when or how often something was computed: the same
 * articles in the same order come to the same stories, and {@link #restore} leads to the state that
 * a decider had which never stopped. For one thread at a time.
 */
public final class StoryDecider {

  /** Shorter texts ("Photo: Reuters") agree by chance. */
  private static final int LEAST_WORDS = 8;

  /** Most terms by which an article is compared. */
  private static final int TERMS = 100;

  /** Words that an article must repeat of two stories to show that they are one. */
  private static final int LEAST_TO_MERGE = 40;

  /** Stories whose reports are tried as the original of a rewrite. */
  private static final int STORIES_OF_REWRITES = 2;

  /** Stories whose reports are looked at when some are made from the template of the new one. */
  private static final int STORIES_OF_TEMPLATES = 8;

  /** A copy that repeats more than this of itself brings nothing new to be found by. */
  private static final double NOTHING_NEW = 0.8;

  private static final int PASSAGE_WORDS = 6;
  private static final int MOST_FACTS = 20;

  private final Window window;
  private final StoryIndex book;
  private final CopyCandidates neighbours;
  private final SeparateStories separate;

  /**
   * Starts with nothing remembered.
   *
   * @param window for how long an article is remembered, at least
   */
  public StoryDecider(Duration window, Texts texts) {
    this.window = new Window(window);
    this.book = new StoryIndex(this.window);
    this.neighbours = new CopyCandidates(this.window, texts);
    this.separate = new SeparateStories(this.window);
  }

  /** Decides where the next article belongs and remembers it. */
  public StoryDecision decide(Arrival arrival) {
    return decide(arrival, StoryConstraints.NONE);
  }

  /** Decides where the next article belongs, as far as no editor decided it, and remembers it. */
  public StoryDecision decide(Arrival arrival, StoryConstraints constraints) {
    if (window.moveTo(arrival.at(), arrival.number())) {
      book.forgetBefore(window.oldestEpoch());
    }
    StoryDecision judged = judge(arrival, story -> separate.isOpen(constraints, story));
    StoryDecision decision = separate.constrained(constraints, judged);
    remember(arrival, decision);
    constraints.apart().forEach(story -> keepApart(decision.story(), story));
    return decision;
  }

  /**
   * Keeps two stories apart, which an editor wants: neither becomes part of the other, nor of a
   * story that the other became part of.
   */
  public void keepApart(long one, long other) {
    separate.add(one, other);
  }

  /**
   * Remembers an article and what was decided about it, without deciding again. To be called in the
   * order of arrival, with every article of each story that had one in the window. A report without
   * terms, such as a copy that an editor took out of its story, gets those of its sketch.
   */
  public void restore(Arrival arrival, StoryDecision decision) {
    if (window.moveTo(arrival.at(), arrival.number())) {
      book.forgetBefore(window.oldestEpoch());
    }
    boolean isDescribed = !decision.isReport() || decision.terms().size() > 0;
    remember(arrival, isDescribed ? decision : decision.describedBy(terms(arrival.sketch())));
  }

  private StoryDecision judge(Arrival arrival, LongPredicate isOpen) {
    long exact = exact(arrival.sketch());
    if (exact != LongTable.NONE && isOpen.test(window.story(exact))) {
      Link link = new Link(Relation.EXACT, exact, exact, 1, List.of(), List.of());
      return StoryDecision.copied(arrival.number(), window.story(exact), link, false);
    }
    var reading = new AnalysedText(arrival.text());
    List<Neighbour> near =
        neighbours.of(reading, arrival.sketch().shingleHashes()).stream()
            .filter(each -> isOpen.test(window.story(each.number())))
            .toList();
    Optional<Neighbour> copied = copied(near);
    if (copied.isPresent()) {
      Neighbour original = copied.get();
      long story = window.story(original.number());
      return StoryDecision.copied(
              arrival.number(),
              story,
              link(Relation.COPY, original),
              original.overlap().inNewer().share() < NOTHING_NEW)
          .merging(separate.joinable(story, storiesOfTheWholeText(near)));
    }
    return report(arrival, reading, near, isOpen);
  }

  private TermVector terms(Sketch sketch) {
    return window.heaviest(sketch.termHashes(), sketch.termOccurrences(), TERMS);
  }

  private StoryDecision report(
      Arrival arrival, AnalysedText reading, List<Neighbour> near, LongPredicate isOpen) {
    TermVector terms = terms(arrival.sketch());
    List<StoryIndex.Candidate> closest =
        book.closest(terms).stream().filter(each -> isOpen.test(each.story().number())).toList();
    List<Neighbour> known = withReports(reading, near, closest.stream().limit(STORIES_OF_REWRITES));
    var ranking = new StoryRanking(book, ofThisEvent(reading, closest, known));
    Optional<Neighbour> original = rewritten(known);
    if (original.isPresent()) {
      return StoryDecision.report(
          arrival.number(),
          window.story(original.get().number()),
          link(Relation.REWRITE, original.get()),
          ranking.similarity(),
          terms);
    }
    Set<Long> same = ranking.oneWithTheFirst();
    if (!ranking.standsOut(same)) {
      return StoryDecision.report(
          arrival.number(), arrival.number(), null, ranking.similarity(), terms);
    }
    long story = ranking.first();
    return StoryDecision.report(arrival.number(), story, null, ranking.similarity(), terms)
        .merging(separate.joinable(story, same));
  }

  private long exact(Sketch sketch) {
    return sketch.words() < LEAST_WORDS
        ? LongTable.NONE
        : window.find(WindowSlice::fingerprints, sketch.fingerprintBits());
  }

  private Optional<Neighbour> copied(List<Neighbour> near) {
    return near.stream()
        .filter(each -> DerivationRule.isCopy(each.overlap()))
        .filter(each -> !SeparateEvents.tell(each.overlap()))
        .filter(each -> !neighbours.isComposite(near, each))
        .max(closestThenOldest());
  }

  /** The neighbours of a text and, compared with it, the reports of some stories. */
  private List<Neighbour> withReports(
      AnalysedText reading, List<Neighbour> near, Stream<StoryIndex.Candidate> stories) {
    Set<Long> more = new LinkedHashSet<>();
    stories.forEach(candidate -> candidate.story().forEachReport(more::add));
    near.forEach(each -> more.remove(each.number()));
    List<Neighbour> all = new ArrayList<>(near);
    all.addAll(neighbours.compare(reading, more));
    return all;
  }

  private static Optional<Neighbour> rewritten(List<Neighbour> known) {
    return known.stream()
        .filter(each -> DerivationRule.isRewrite(each.overlap()))
        .max(closestThenOldest());
  }

  /**
   * The stories that do not merely share a template or a standing paragraph with a text. Where one
   * does, others do; then only those count that were looked at.
   */
  private List<StoryIndex.Candidate> ofThisEvent(
      AnalysedText reading, List<StoryIndex.Candidate> closest, List<Neighbour> known) {
    if (ofOtherEvents(known).isEmpty()) {
      return closest;
    }
    List<StoryIndex.Candidate> looked = closest.stream().limit(STORIES_OF_TEMPLATES).toList();
    Set<Long> other = ofOtherEvents(withReports(reading, known, looked.stream()));
    return looked.stream().filter(each -> !other.contains(each.story().number())).toList();
  }

  private Set<Long> ofOtherEvents(List<Neighbour> known) {
    Set<Long> other = new HashSet<>();
    Set<Long> same = new HashSet<>();
    for (Neighbour each : known) {
      if (SeparateEvents.tell(each.overlap())) {
        other.add(window.story(each.number()));
      } else if (SeparateEvents.agree(each.overlap())) {
        same.add(window.story(each.number()));
      }
    }
    other.removeAll(same);
    return other;
  }

  private static Comparator<Neighbour> closestThenOldest() {
    return Comparator.comparingDouble((Neighbour each) -> DerivationRule.score(each.overlap()))
        .thenComparing(Comparator.comparingLong(Neighbour::number).reversed());
  }

  /** Stories with articles that one text repeats as a whole, which are therefore one story. */
  private Set<Long> storiesOfTheWholeText(List<Neighbour> near) {
    return near.stream()
        .filter(each -> DerivationRule.isCopy(each.overlap()))
        .filter(each -> each.overlap().inNewer().share() >= NOTHING_NEW)
        .filter(each -> each.overlap().inNewer().shared().cardinality() >= LEAST_TO_MERGE)
        .filter(each -> !neighbours.isComposite(near, each))
        .map(each -> window.story(each.number()))
        .collect(Collectors.toSet());
  }

  private Link link(Relation relation, Neighbour neighbour) {
    TextOverlap overlap = neighbour.overlap();
    return new Link(
        relation,
        window.original(neighbour.number()),
        neighbour.number(),
        DerivationRule.score(overlap),
        overlap.passages(PASSAGE_WORDS),
        overlap.facts(MOST_FACTS));
  }

  private void remember(Arrival arrival, StoryDecision decision) {
    Sketch sketch = arrival.sketch();
    long number = arrival.number();
    decision.absorbed().forEach(absorbed -> book.merge(absorbed, decision.story()));
    if (decision.isReport()) {
      if (sketch.words() >= LEAST_WORDS) {
        window.newest().fingerprints().put(sketch.fingerprintBits(), number);
      }
      window.count(sketch.termHashes());
      book.add(decision.story(), number, decision.terms());
    } else {
      book.touch(decision.story());
    }
    if (decision.isReport() || decision.bringsText()) {
      neighbours.remember(number, sketch.shingleHashes());
      window.newest().stories().put(number, decision.story());
      @Nullable Link link = decision.link();
      if (!decision.isReport() && link != null) {
        window.newest().originals().put(number, link.of());
      }
    }
  }
}
