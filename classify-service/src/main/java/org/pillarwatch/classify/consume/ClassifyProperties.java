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
 * What classify sorts by, and how much of it runs at once.
 *
 * @param taxonomies files, or directories of YAML files, that replace the bundled taxonomies; a
 *     change is taken up without a restart
 * @param reloadInterval pause between two looks at those files
 * @param concurrency consumers in this process; more than partitions or cores only wait
 * @param reclassifyShare share of the time of one thread that reclassifying takes; the more, the
 *     longer fresh articles wait where cores are few
 * @param homeCountries ISO 3166-1 codes by the address of a feed or the name of a source: what an
 *     article that is about no country is taken to be about; shown as the reason, so a wrong one
 *     misleads
 */
@Validated
@ConfigurationProperties("classify")
record ClassifyProperties(
    @DefaultValue List<Path> taxonomies,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration reloadInterval,
    @DefaultValue("1") @Min(1) @Max(1000) int concurrency,
    @DefaultValue("0.5") @DecimalMin("0.01") @DecimalMax("1") double reclassifyShare,
    @DefaultValue Map<String, String> homeCountries) {}
