package org.pillarwatch.ingest.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the schedule of feeds.
 *
 * @param shortestInterval between visits to the busiest feeds; much less than a minute burdens the
 *     host
 * @param longestInterval between visits to the quietest feeds
 * @param firstInterval of a feed whose pace is not known yet
 * @param longestWish pause between visits that a publisher is granted for the asking ({@code ttl},
 *     {@code sy:updatePeriod}, {@code max-age}); a feed that turns over faster is visited faster
 * @param moveAfter how long permanent redirects must have led to one place before a feed moves
 *     there
 * @param wholeReadingEvery how often a feed is asked for as if it had never been read
 * @param wholeReadingVisits the same after so many visits with validators
 * @param longestBackOff between visits to a feed that keeps failing; it is never given up
 * @param concurrency most feeds under way at once; each may hold a body of the largest size
 * @param lease how long a claimed feed stays with a replica that died
 * @param tick how often to look for due feeds when nothing else calls for it
 */
@Validated
@ConfigurationProperties("ingest.schedule")
record ScheduleProperties(
    @DefaultValue("1m") @DurationMin(millis = 100) Duration shortestInterval,
    @DefaultValue("1h") @DurationMin(millis = 100) Duration longestInterval,
    @DefaultValue("5m") @DurationMin(millis = 100) Duration firstInterval,
    @DefaultValue("15m") @DurationMin(millis = 0) Duration longestWish,
    @DefaultValue("3d") @DurationMin(millis = 0) Duration moveAfter,
    @DefaultValue("1d") @DurationMin(seconds = 1) Duration wholeReadingEvery,
    @DefaultValue("200") @Min(1) int wholeReadingVisits,
    @DefaultValue("1d") @DurationMin(millis = 100) Duration longestBackOff,
    @DefaultValue("64") @Min(1) @Max(1_000) int concurrency,
    @DefaultValue("60s") @DurationMin(seconds = 30) Duration lease,
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration tick) {}
