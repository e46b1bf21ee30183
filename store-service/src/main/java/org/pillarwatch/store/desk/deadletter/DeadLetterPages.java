package org.pillarwatch.store.desk.deadletter;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.deadletter.DeadLetter;
import org.pillarwatch.store.deadletter.DeadLetterBox;
import org.pillarwatch.store.deadletter.DeadLetterItem;
import org.pillarwatch.store.deadletter.DeadLetterPage;
import org.pillarwatch.store.deadletter.DeadLetterQuery;
import org.pillarwatch.store.deadletter.DeadLetterQueryReader;
import org.pillarwatch.store.deadletter.DeadLetterView;
import org.pillarwatch.store.deadletter.Decision;
import org.pillarwatch.store.deadletter.DecisionOutcome;
import org.pillarwatch.store.deadletter.Decisions;
import org.pillarwatch.store.deadletter.OpenDeadLetters;
import org.pillarwatch.store.desk.kit.ViewUrl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Desk pages that list and show dead letters and accept decisions. */
@Controller
@RequestMapping("/dead-letters")
class DeadLetterPages {

  private static final int DECISIONS_SHOWN = 20;

  private final DeadLetterBox letters;
  private final Decisions decisions;

  DeadLetterPages(DeadLetterBox letters, Decisions decisions) {
    this.letters = letters;
    this.decisions = decisions;
  }

  @GetMapping
  String list(@RequestParam MultiValueMap<String, String> given, Model model) {
    Map<String, List<String>> parameters = new LinkedMultiValueMap<>(given);
    List<String> done = parameters.remove("done");
    var address = new ViewUrl(parameters);
    DeadLetterQuery query = DeadLetterQueryReader.query(address.parameters());
    DeadLetterPage page = letters.page(query);
    model.addAttribute("address", address.without("cursor"));
    model.addAttribute("sieve", DeadLetterFacets.of(query.filter(), letters.counts()));
    model.addAttribute("items", page.items());
    model.addAttribute(
        "next",
        page.next() == null ? null : "/dead-letters" + address.with("cursor", page.next()).query());
    model.addAttribute("decisions", decisions.newest(DECISIONS_SHOWN));
    model.addAttribute("done", done(done == null ? null : done.getFirst()));
    return "letters";
  }

  private @Nullable Decision done(@Nullable String id) {
    return id == null || !id.matches("\\d{1,18}")
        ? null
        : decisions.find(Long.parseLong(id)).orElse(null);
  }

  @GetMapping("/{id}")
  String letter(@PathVariable long id, Model model) {
    DeadLetter letter = letters.find(id).orElseThrow(() -> absent(id));
    Long decision = letter.item().decision();
    model.addAttribute(
        "page",
        DeadLetterView.of(letter, decision == null ? null : decisions.find(decision).orElse(null)));
    return "letter";
  }

  @PostMapping("/{id}/replay")
  View replay(@PathVariable long id, @Nullable Principal user) {
    return after(id, decisions.replay(id, name(user)));
  }

  @PostMapping("/{id}/discard")
  View discard(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String reason,
      @Nullable Principal user) {
    return after(id, decisions.discard(id, DeadLetterQueryReader.reason(reason), name(user)));
  }

  @PostMapping("/replay")
  View replayAll(@RequestParam MultiValueMap<String, String> given, @Nullable Principal user) {
    OpenDeadLetters selection = DeadLetterQueryReader.selection(given);
    return list(given, decisions.replayAll(selection, name(user)));
  }

  @PostMapping("/discard")
  View discardAll(@RequestParam MultiValueMap<String, String> given, @Nullable Principal user) {
    Map<String, List<String>> rest = new LinkedMultiValueMap<>(given);
    List<String> reason = rest.remove("reason");
    OpenDeadLetters selection = DeadLetterQueryReader.selection(rest);
    return list(
        rest,
        decisions.discardAll(
            selection,
            DeadLetterQueryReader.reason(reason == null ? null : reason.getFirst()),
            name(user)));
  }

  private static String name(@Nullable Principal user) {
    return user == null ? Decision.LOCAL : user.getName();
  }

  private static View list(Map<String, List<String>> filter, Decision done) {
    return to(
        "/dead-letters"
            + new ViewUrl(filter).without("limit").with("done", String.valueOf(done.id())).query());
  }

  private static View after(long id, DecisionOutcome ruling) {
    return switch (ruling) {
      case DecisionOutcome.Settled _ -> to("/dead-letters/" + id);
      case DecisionOutcome.NotTaken(Decision _, String reason) ->
          throw new ResponseStatusException(
              HttpStatus.BAD_GATEWAY,
              "Kafka did not accept the replay, and the letter stays open. " + reason);
      case DecisionOutcome.DecidedBefore(DeadLetterItem letter) ->
          throw new ResponseStatusException(
              HttpStatus.CONFLICT,
              "Dead letter %d is already %s. No action was taken."
                  .formatted(id, letter.state().word()));
      case DecisionOutcome.Absent() -> throw absent(id);
    };
  }

  /** Redirects after a POST, so that a reload does not repeat the decision. */
  private static View to(String address) {
    var view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }

  private static ResponseStatusException absent(long id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no dead letter %d.".formatted(id));
  }
}
