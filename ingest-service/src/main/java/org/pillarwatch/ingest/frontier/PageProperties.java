package org.pillarwatch.ingest.frontier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
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
    @DefaultValue("90s") @DurationMin(seconds = 30) Duration lease,
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration tick) {}
