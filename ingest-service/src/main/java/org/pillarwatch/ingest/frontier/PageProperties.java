package org.pillarwatch.ingest.frontier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of page fetching and extraction.
 *
 * @param concurrency maximum number of concurrent page visits; each may hold a body of the maximum
 *     size
 * @param attempts maximum requests for an unreachable page, before the feed's own text is used
 * @param enoughText minimum number of characters of an article
 * @param hostMemory whether paragraphs that occur on several pages of a host are removed from its
 *     articles
 * @param siteRules directory with an operator's rules, one file a host; none: no rules
 * @param readAgainAfter ages, since publication by this service, at which a page is re-fetched,
 *     once each; none: never. Each adds a request per article
 * @param lease duration of a claim
 * @param tick polling interval
 */
@Validated
@ConfigurationProperties("ingest.page")
record PageProperties(
    @DefaultValue("24") @Min(1) @Max(1_000) int concurrency,
    @DefaultValue("4") @Min(1) @Max(20) int attempts,
    @DefaultValue("100") @Min(1) int enoughText,
    @DefaultValue("true") boolean hostMemory,
    @Nullable Path siteRules,
    @DefaultValue({"15m", "1h", "4h", "12h", "1d", "2d"}) List<Duration> readAgainAfter,
    @DefaultValue("90s") @DurationMin(seconds = 30) Duration lease,
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration tick) {}
