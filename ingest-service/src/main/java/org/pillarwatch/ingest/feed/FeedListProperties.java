package org.pillarwatch.ingest.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Which feeds to begin with.
 *
 * @param opml list that is imported at a start with an empty registry; {@code
 *     classpath:default-feeds.opml} is the one we ship. None: the registry stays empty
 */
@ConfigurationProperties("ingest.feeds")
record FeedListProperties(@Nullable Resource opml) {}
