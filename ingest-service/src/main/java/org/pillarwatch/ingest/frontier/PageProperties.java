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
 * How pages are fetched and when they count as articles.
 *
 * @param concurrency most pages under way at once; each may hold a body of the largest size
 * @param attempts most requests for a page that cannot be reached, before the feed's own text must
 *     do
 * @param enoughText fewer characters of text are no article
 * @param hostMemory whether paragraphs that several pages of a host hold are left out of its
 *     articles
 * @param siteRules directory with an operator's rules, one file a host; none: pages are read
 *     without
 * @param readAgainAfter how long after its publication by us a page is read again for corrections,
 *     each time once; none: never. Every entry is a request for every article
 * @param lease how long a claimed page stays with a replica that died
 * @param tick how often to look for due pages when nothing else calls for it
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
