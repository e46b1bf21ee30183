package org.pillarwatch.store.search.lucene;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this replica searches.
 *
 * @param indexes whether it keeps an index; without one it answers no query that has words
 * @param directory of the index, about 1 KB an article; of this replica alone. Without one the
 *     index lies in a temporary directory and is made anew with each start
 * @param indexInterval pause between two looks for what other replicas stored
 * @param processorTime most of it for one search
 */
@Validated
@ConfigurationProperties("store.search")
record LuceneProperties(
    @DefaultValue("true") boolean indexes,
    @Nullable Path directory,
    @DefaultValue("500ms") @NotNull Duration indexInterval,
    @DefaultValue("1s") @NotNull Duration processorTime) {}
