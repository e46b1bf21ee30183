package org.pillarwatch.ingest.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** State of a feed. */
public enum FeedState {
  /** Not visited yet. */
  @JsonProperty("new")
  NEW,
  /** The last visit succeeded. */
  @JsonProperty("ok")
  OK,
  /** The last visit failed; it will be tried again. */
  @JsonProperty("failing")
  FAILING,
  /** The operator wants no visits for now. */
  @JsonProperty("paused")
  PAUSED,
  /** Taken down for good by its publisher; visited no more unless asked for. */
  @JsonProperty("ended")
  ENDED
}
