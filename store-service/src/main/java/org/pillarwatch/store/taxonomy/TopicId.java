package org.pillarwatch.store.taxonomy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A topic of a taxonomy, written {@code TAXONOMY/TOPIC}, as in {@code pillars/governance}.
 *
 * @param taxonomy id of the taxonomy
 * @param topic id of the topic within it
 */
public record TopicId(String taxonomy, String topic) {

  private static final String ID = "[a-z][a-z0-9-]{0,63}";
  private static final Pattern FORM = Pattern.compile(ID + "/" + ID);

  /** Reads the written form; empty when the text has another form. */
  public static Optional<TopicId> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    return Optional.of(new TopicId(text.substring(0, slash), text.substring(slash + 1)));
  }

  /** The written form. */
  @Override
  public String toString() {
    return taxonomy + "/" + topic;
  }
}
