package org.pillarwatch.store.republish;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rate limit of republishing.
 *
 * @param articlesPerSecond they share the topic with fresh articles, so a higher rate delays those
 */
@Validated
@ConfigurationProperties("store.republish")
record RepublishProperties(@DefaultValue("100") @Min(1) @Max(100_000) int articlesPerSecond) {}
