package org.pillarwatch.ingest.fetch.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of fetching.
 *
 * @param connectTimeout for a connection, TLS included
 * @param responseTimeout for the first byte of a response, and between two reads
 * @param totalTimeout for everything from the first connection to the last byte, redirects
 *     included; this bounds servers that drip bytes
 * @param maxFeedSize decompressed; larger feeds are refused, so that one cannot fill the heap. News
 *     feeds with a hundred full articles stay under 2 MB; the default leaves room for twice that
 * @param maxPageSize decompressed; larger pages are refused
 * @param hostPause minimum time between the starts of two requests to one registrable domain; less
 *     than a second is impolite on the open web
 * @param hostConcurrency maximum number of concurrent requests to one registrable domain
 * @param obeyRobots whether pages that robots.txt disallows are skipped
 * @param contact address or e-mail in {@code User-Agent}, so that publishers can reach the operator
 * @param allowedPrivateAddresses hosts, or {@code host:port}, in private networks that may be
 *     requested. Everyone who can add feeds can then reach them through this service
 */
@Validated
@ConfigurationProperties("ingest.fetch")
record FetchProperties(
    @DefaultValue("5s") @DurationMin(millis = 100) Duration connectTimeout,
    @DefaultValue("10s") @DurationMin(millis = 100) Duration responseTimeout,
    @DefaultValue("15s") @DurationMin(millis = 100) Duration totalTimeout,
    @DefaultValue("4MB") DataSize maxFeedSize,
    @DefaultValue("5MB") DataSize maxPageSize,
    @DefaultValue("1s") @DurationMin(millis = 0) Duration hostPause,
    @DefaultValue("2") @Min(1) @Max(100) int hostConcurrency,
    @DefaultValue("true") boolean obeyRobots,
    @DefaultValue("") @Pattern(regexp = "[\\x20-\\x7e&&[^()]]{0,200}") String contact,
    @DefaultValue List<String> allowedPrivateAddresses) {

  FetchProperties {
    allowedPrivateAddresses = List.copyOf(allowedPrivateAddresses);
  }

  DataSize limit(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED -> maxFeedSize;
      case PAGE -> maxPageSize;
      // RFC 9309 §2.5 requires crawlers to read at least 500 KiB.
      case ROBOTS -> DataSize.ofKilobytes(512);
      case HUB -> DataSize.ofKilobytes(64);
    };
  }

  /** User agent with the product first, by RFC 9110 §10.1.5. */
  String userAgent() {
    return contact.isBlank() ? "Pillarwatch/0.1" : "Pillarwatch/0.1 (+" + contact.strip() + ")";
  }
}
