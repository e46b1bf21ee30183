package org.pillarwatch.classify.http;

import static org.pillarwatch.classify.http.ClassifyRequest.orEmpty;

import jakarta.validation.Valid;
import java.util.List;
import org.pillarwatch.classify.ArticleClassifier;
import org.pillarwatch.classify.Classification;
import org.pillarwatch.classify.ClassificationAnswer;
import org.pillarwatch.classify.HomeCountries;
import org.pillarwatch.classify.ReloadingClassifier;
import org.pillarwatch.classify.taxonomy.Taxonomy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** REST API that classifies a text with the classifier of the pipeline. */
@RestController
@RequestMapping("/api")
final class ClassifyController {

  private final ReloadingClassifier classifier;
  private final HomeCountries homes;

  ClassifyController(ReloadingClassifier classifier, HomeCountries homes) {
    this.classifier = classifier;
    this.homes = homes;
  }

  @PostMapping("/classify")
  ClassificationAnswer classify(
      @Valid @RequestBody ClassifyRequest trial,
      @RequestParam(defaultValue = "false") boolean explain) {
    if (trial.isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "a text to classify needs a title or a text");
    }
    ArticleClassifier current = classifier.current();
    String title = orEmpty(trial.title());
    String text = orEmpty(trial.text());
    Classification classification =
        homes.complete(
            current.classify(title, text, trial.language()),
            title,
            text,
            List.of(orEmpty(trial.feed())));
    ClassificationAnswer answer = ClassificationAnswer.of(classification, current.taxonomies());
    return explain ? answer.explainedBy(current.review(title, text, trial.language())) : answer;
  }

  @GetMapping("/taxonomies")
  List<Taxonomy> taxonomies() {
    return classifier.current().taxonomies().all();
  }
}
