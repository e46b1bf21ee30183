package org.pillarwatch.store.search.lucene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.pillarwatch.store.query.language.DateExpression;
import org.pillarwatch.store.query.language.Label;
import org.pillarwatch.store.query.language.QueryNode;
import org.pillarwatch.store.query.language.Scope;
import org.pillarwatch.store.query.language.WebAddressForm;
import org.pillarwatch.store.search.words.FoldedForm;
import org.pillarwatch.store.search.words.Forms;
import org.pillarwatch.store.search.words.Stems;
import org.pillarwatch.store.search.words.WordPart;
import org.pillarwatch.store.search.words.WordParts;

/** Decides whether an article fits a query by reading all of it, without any index. */
final class BruteForce {

  private final IndexedArticle article;
  private final Instant now;
  private final ZoneId zone;

  BruteForce(IndexedArticle article, Instant now, ZoneId zone) {
    this.article = article;
    this.now = now;
    this.zone = zone;
  }

  /** A stretch of text from one position to another, both included. */
  private record Span(int first, int last) {
    boolean overlaps(Span other) {
      return first <= other.last && other.first <= last;
    }
  }

  boolean fits(QueryNode node) {
    return fits(node, List.of(Scope.TITLE, Scope.TEXT));
  }

  private boolean fits(QueryNode node, List<Scope> scopes) {
    return switch (node) {
      case QueryNode.Everything any ->
          scopes.size() > 1 || !WordParts.of(text(scopes.getFirst())).isEmpty();
      case QueryNode.Word word -> scopes.stream().anyMatch(scope -> word(word, scope));
      case QueryNode.Phrase phrase when phrase.exact() ->
          scopes.stream().anyMatch(scope -> exact(phrase.text(), scope));
      case QueryNode.Positioned any ->
          scopes.stream().anyMatch(scope -> !spans(any, parts(scope)).isEmpty());
      case QueryNode.Scoped scoped -> fits(scoped.node(), List.of(scoped.scope()));
      case QueryNode.Labelled labelled -> labels(labelled.label()).contains(labelled.value());
      case QueryNode.Copies copies ->
          copies.least() <= article.copies() && article.copies() <= copies.most();
      case QueryNode.Dated dated -> dated(dated);
      case QueryNode.And and -> and.nodes().stream().allMatch(each -> fits(each, scopes));
      case QueryNode.Or or -> or.nodes().stream().anyMatch(each -> fits(each, scopes));
      case QueryNode.Not not -> !fits(not.node(), scopes);
    };
  }

  private boolean dated(QueryNode.Dated dated) {
    return DateExpression.resolve(dated.bound(), dated.expression(), now, zone)
        .filter(span -> span.from() == null || !article.datedAt().isBefore(span.from()))
        .filter(span -> span.to() == null || article.datedAt().isBefore(span.to()))
        .isPresent();
  }

  private String text(Scope scope) {
    return switch (scope) {
      case TITLE -> article.title();
      case TEXT -> article.text();
      case AUTHOR -> String.join(" / ", article.authors());
      case SOURCE -> article.source();
    };
  }

  private List<WordPart> parts(Scope scope) {
    return WordParts.of(text(scope));
  }

  private boolean word(QueryNode.Word word, Scope scope) {
    if (word.exact()) {
      return exact(word.text(), scope);
    }
    List<WordPart> asked = WordParts.of(word.text());
    boolean isWritten = !phrase(asked, parts(scope), BruteForce::isSame).isEmpty();
    boolean isJoined =
        asked.stream()
            .filter(WordPart::isJoined)
            .anyMatch(joined -> parts(scope).stream().anyMatch(part -> isSame(joined, part)));
    return isWritten
        || isJoined
        || (asked.size() == 1
            && (scope == Scope.TITLE || scope == Scope.TEXT)
            && parts(scope).stream().anyMatch(part -> haveOneStem(asked.getFirst(), part)));
  }

  private boolean haveOneStem(WordPart one, WordPart other) {
    String language = article.language();
    if (language == null || Stems.of(language).isEmpty()) {
      return false;
    }
    Stems stems = Stems.of(language).get();
    Set<String> shared = new HashSet<>(stems.of(one));
    shared.add(FoldedForm.fold(one.text()));
    shared.retainAll(stems.of(other));
    return !shared.isEmpty();
  }

  private static boolean isSame(WordPart asked, WordPart written) {
    return FoldedForm.fold(asked.text()).equals(FoldedForm.fold(written.text()));
  }

  private boolean exact(String text, Scope scope) {
    List<WordPart> asked = WordParts.of(text);
    Set<String> forms = new HashSet<>();
    parts(scope).forEach(part -> forms.add(Forms.form(part.text())));
    return !phrase(asked, parts(scope), BruteForce::isSame).isEmpty()
        && asked.stream()
            .filter(part -> !part.isJoined())
            .allMatch(part -> forms.contains(Forms.form(part.text())));
  }

  private static List<Span> spans(QueryNode.Positioned node, List<WordPart> parts) {
    return switch (node) {
      case QueryNode.Word word -> phrase(WordParts.of(word.text()), parts, BruteForce::isSame);
      case QueryNode.Phrase phrase -> pattern(phrase.text(), parts);
      case QueryNode.Wildcard wildcard -> pattern(wildcard.pattern(), parts);
      case QueryNode.AnyOf any ->
          any.choices().stream().flatMap(choice -> spans(choice, parts).stream()).toList();
      case QueryNode.Near near -> near(near, parts);
    };
  }

  private static List<Span> near(QueryNode.Near near, List<WordPart> parts) {
    List<Span> found = new ArrayList<>();
    for (Span first : spans(near.first(), parts)) {
      for (Span second : spans(near.second(), parts)) {
        boolean isInOrder = first.last < second.first;
        int gap = isInOrder ? second.first - first.last : first.first - second.last;
        if (!first.overlaps(second) && gap <= near.distance() && (isInOrder || !near.ordered())) {
          found.add(
              new Span(Math.min(first.first, second.first), Math.max(first.last, second.last)));
        }
      }
    }
    return found;
  }

  private static List<Span> pattern(String text, List<WordPart> parts) {
    List<WordPart> asked = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
        WordParts.of(word).stream().filter(part -> !part.isJoined()).forEach(asked::add);
      } else {
        asked.add(new WordPart(word.toLowerCase(Locale.ROOT), 0, 0, 0, false));
      }
    }
    return phrase(asked, parts, BruteForce::isLike);
  }

  private static boolean isLike(WordPart asked, WordPart written) {
    String folded = FoldedForm.fold(asked.text().replace('*', '~').replace('?', '!'));
    String pattern = Pattern.quote(folded).replace("~", "\\E.*\\Q").replace("!", "\\E.\\Q");
    return FoldedForm.fold(written.text()).matches(pattern);
  }

  /** Where parts stand one behind the other; joined compounds stand for their first part. */
  private static List<Span> phrase(
      List<WordPart> asked, List<WordPart> parts, BiFunction<WordPart, WordPart, Boolean> isMatch) {
    List<WordPart> single = asked.stream().filter(part -> !part.isJoined()).toList();
    List<Span> found = new ArrayList<>();
    for (WordPart start : parts) {
      boolean isThere = !single.isEmpty();
      for (int i = 0; i < single.size() && isThere; i++) {
        WordPart wanted = single.get(i);
        int place = start.position() + i;
        isThere =
            parts.stream()
                .anyMatch(part -> part.position() == place && isMatch.apply(wanted, part));
      }
      if (isThere) {
        found.add(new Span(start.position(), start.position() + single.size() - 1));
      }
    }
    return found;
  }

  private Set<String> labels(Label label) {
    return switch (label) {
      case SITE -> domains();
      case COUNTRY -> union(article.focus(), article.mentions());
      case FOCUS -> Set.copyOf(article.focus());
      case MENTIONS -> Set.copyOf(article.mentions());
      case TOPIC -> Set.copyOf(article.topics());
      case LANG -> Set.of(article.language() == null ? "und" : article.language());
      case STORY -> article.story() == null ? Set.of() : Set.of(article.story().toString());
      case IS -> Set.copyOf(article.properties());
      case URL -> Set.of(WebAddressForm.of(article.url()));
    };
  }

  private Set<String> domains() {
    Set<String> domains = new HashSet<>();
    String host = WebAddressForm.host(article.url());
    for (int dot = -1; host.indexOf('.', dot + 1) > 0; dot = host.indexOf('.', dot + 1)) {
      domains.add(host.substring(dot + 1));
    }
    return domains;
  }

  private static Set<String> union(List<String> one, List<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
