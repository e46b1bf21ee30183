package org.pillarwatch.store.republish;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast stored articles are published again.
 *
 * @param articlesPerSecond they share the topic with fresh ones: the more, the longer those wait
 */
@Validated
@ConfigurationProperties("store.republish")
record RepublishProperties(@DefaultValue("100") @Min(1) @Max(100_000) int articlesPerSecond) {}
