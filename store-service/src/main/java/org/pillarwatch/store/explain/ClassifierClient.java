package org.pillarwatch.store.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.Evidence;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.taxonomy.TopicId;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks classify-service over HTTP. Safe for any thread. */
final class ClassifierClient implements Explanations {

  private final ClassifierProperties properties;
  private final RestClient http;

  ClassifierClient(ClassifierProperties properties, RestClient http) {
    this.properties = properties;
    this.http = http;
  }

  /** What this class reads of the answer; classify-service may add to it. */
  private record Answer(String taxonomyVersion, Map<String, List<Topic>> explain) {}

  private record Topic(
      String id,
      double probability,
      double threshold,
      List<Evidence> evidence,
      List<Evidence> counterEvidence) {}

  @Override
  public boolean isAvailable() {
    return properties.isKnown();
  }

  @Override
  public MissingTopics of(StoredArticle article) {
    if (!isAvailable()) {
      throw new ClassifierUnavailableException(
          "The desk knows no classifier to ask. An operator can set store.classifier.url.");
    }
    Answer answer = ask(article);
    var topics = new ArrayList<MissingTopics.MissingTopic>();
    answer
        .explain()
        .forEach((taxonomy, missing) ->
            missing.forEach(topic ->
                topics.add(
                    new MissingTopics.MissingTopic(
                        new TopicId(taxonomy, topic.id()),
                        topic.probability(),
                        topic.threshold(),
                        topic.evidence(),
                        topic.counterEvidence()))));
    return new MissingTopics(answer.taxonomyVersion(), topics);
  }

  private Answer ask(StoredArticle article) {
    Map<String, @Nullable Object> question = new HashMap<>();
    question.put("title", article.title());
    question.put("text", article.text());
    question.put("language", article.language());
    try {
      Answer answer =
          http.post()
              .uri(properties.url() + "/api/classify?explain=true")
              .contentType(MediaType.APPLICATION_JSON)
              .body(question)
              .retrieve()
              .body(Answer.class);
      if (answer == null || answer.explain() == null) {
        throw new ClassifierUnavailableException(
            "The classifier at " + properties.url() + " gave an answer without explanations.");
      }
      return answer;
    } catch (RestClientException failed) {
      throw new ClassifierUnavailableException(
          "The classifier at %s does not answer: %s"
              .formatted(properties.url(), failed.getMostSpecificCause().getMessage()),
          failed);
    }
  }
}
