package org.pillarwatch.store.desk.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.desk.kit.BackAddress;
import org.pillarwatch.store.person.Assignments;
import org.pillarwatch.store.person.Mutes;
import org.pillarwatch.store.person.Notes;
import org.pillarwatch.store.person.Person;
import org.pillarwatch.store.person.ReadingState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Marks of a person on articles, sources and stories. A form is led back to its page; a script that
 * accepts JSON gets the number of articles.
 */
@Controller
@RequestMapping("/mine")
class MarkForms {

  private static final int MOST_ARTICLES = 300;
  private static final int LONGEST_SOURCE = 300;

  private final ReadingState reading;
  private final Assignments assignments;
  private final Notes notes;
  private final Mutes mutes;

  MarkForms(ReadingState reading, Assignments assignments, Notes notes, Mutes mutes) {
    this.reading = reading;
    this.assignments = assignments;
    this.notes = notes;
    this.mutes = mutes;
  }

  /**
   * Marks articles as read or unread.
   *
   * @param only an article whose own button was pressed; it stands for all those selected
   */
  @PostMapping("/read")
  ResponseEntity<?> read(
      Optional<Person> person,
      @RequestParam(name = "article", defaultValue = "") List<ArticleId> articles,
      @RequestParam(required = false) @Nullable ArticleId only,
      @RequestParam(defaultValue = "true") boolean read,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    return done(reading.read(known(person), chosen(articles, only), read), back, accept);
  }

  /** Keeps articles, or lets them go. */
  @PostMapping("/kept")
  ResponseEntity<?> keep(
      Optional<Person> person,
      @RequestParam(name = "article", defaultValue = "") List<ArticleId> articles,
      @RequestParam(required = false) @Nullable ArticleId only,
      @RequestParam(defaultValue = "true") boolean kept,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    return done(reading.keep(known(person), chosen(articles, only), kept), back, accept);
  }

  /**
   * Assigns articles to a person, closes the assignment, or releases it.
   *
   * @param to name of the person; blank to release
   * @param done whether to close or open the assignment instead
   */
  @PostMapping("/assigned")
  ResponseEntity<?> assign(
      Optional<Person> person,
      @RequestParam(name = "article", defaultValue = "") List<ArticleId> articles,
      @RequestParam(required = false) @Nullable ArticleId only,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(required = false) @Nullable Boolean done,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    Person by = known(person);
    List<ArticleId> chosen = chosen(articles, only);
    if (done != null) {
      return done(assignments.close(chosen, done), back, accept);
    }
    int changed =
        to.isBlank()
            ? assignments.release(chosen)
            : assignments.assign(
                chosen, Person.stated(to).orElseThrow(() -> bad("That is not a name.")), by);
    return done(changed, back, accept);
  }

  /** Adds a note to an article or a story. */
  @PostMapping("/notes")
  ResponseEntity<?> note(
      Optional<Person> person,
      @RequestParam(required = false) @Nullable ArticleId article,
      @RequestParam(required = false) @Nullable Long story,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    Person author = known(person);
    String note = text.strip();
    if (note.isEmpty() || note.length() > Notes.LONGEST || note.indexOf(0) >= 0) {
      throw bad("A note has 1 to %,d characters.".formatted(Notes.LONGEST));
    }
    boolean isAdded =
        article != null
            ? notes.add(article, author, note)
            : story != null && notes.add(story, author, note);
    if (!isAdded) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "The store has neither such an article nor such a story.");
    }
    return done(1, back, accept);
  }

  /** Removes a note of the person's own. */
  @PostMapping("/notes/{id}/remove")
  ResponseEntity<?> removeNote(
      Optional<Person> person,
      @PathVariable long id,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    return done(notes.remove(id, known(person)) ? 1 : 0, back, accept);
  }

  /** Mutes a source or a story, or ends that. */
  @PostMapping("/mutes")
  ResponseEntity<?> mute(
      Optional<Person> person,
      @RequestParam Mutes.Kind kind,
      @RequestParam String value,
      @RequestParam(defaultValue = "true") boolean muted,
      @RequestParam(defaultValue = "/") String back,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
    Person by = known(person);
    boolean isKnown =
        switch (kind) {
          case SOURCE ->
              !value.isBlank() && value.length() <= LONGEST_SOURCE && value.indexOf(0) < 0;
          case STORY -> value.matches("[0-9]{1,18}");
        };
    if (!isKnown) {
      throw bad("A source has a name, a story a number.");
    }
    mutes.mute(by, kind, value, muted);
    return done(1, back, accept);
  }

  private static List<ArticleId> chosen(List<ArticleId> articles, @Nullable ArticleId only) {
    if (articles.size() > MOST_ARTICLES) {
      throw bad("At most %d articles can be selected.".formatted(MOST_ARTICLES));
    }
    return only == null ? articles : List.of(only);
  }

  private static Person known(Optional<Person> person) {
    return person.orElseThrow(() ->
        new ResponseStatusException(
            HttpStatus.FORBIDDEN, "Say who you are first; the form is at the top of each page."));
  }

  private static ResponseStatusException bad(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }

  private static ResponseEntity<?> done(int articles, String back, String accept) {
    return accept.contains(MediaType.APPLICATION_JSON_VALUE)
        ? ResponseEntity.ok().body(Map.of("articles", articles))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, BackAddress.of(back))
            .build();
  }
}
