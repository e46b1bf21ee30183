package org.pillarwatch.store.query;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A query with invalid parameters; contains all of them. */
public final class BadQueryException extends RuntimeException {

  private final transient List<BadParameter> parameters;

  BadQueryException(List<BadParameter> parameters) {
    super(parameters.stream().map(BadParameter::sentence).collect(joining(" ")));
    this.parameters = List.copyOf(parameters);
  }

  /** Each value that was wrong. */
  public List<BadParameter> parameters() {
    return parameters;
  }
}
