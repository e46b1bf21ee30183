package org.pillarwatch.classify.consume;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of classification and its concurrency.
 *
 * @param taxonomies files, or directories of YAML files, that replace the bundled taxonomies;
 *     changes are loaded without a restart
 * @param weights files of learned weights in place of the bundled ones, at most one for a taxonomy;
 *     changes are loaded without a restart
 * @param reloadInterval interval between two checks of those files
 * @param concurrency consumers in this process; more than the number of partitions or cores have no
 *     effect
 * @param reclassifyShare share of one thread's time for reclassifying; a higher share delays fresh
 *     articles on few cores
 * @param homeCountries ISO 3166-1 codes by the address of a feed or the name of a source: the
 *     country of articles that are about no other; shown as evidence, so a wrong one misleads
 */
@Validated
@ConfigurationProperties("classify")
record ClassifyProperties(
    @DefaultValue List<Path> taxonomies,
    @DefaultValue List<Path> weights,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration reloadInterval,
    @DefaultValue("1") @Min(1) @Max(1000) int concurrency,
    @DefaultValue("0.5") @DecimalMin("0.01") @DecimalMax("1") double reclassifyShare,
    @DefaultValue Map<String, String> homeCountries) {}
