package org.pillarwatch.store.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.FilterParameters;
import org.pillarwatch.store.query.QueryReader;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The articles of a filter over time, over HTTP. */
@RestController
@Tag(name = "articles")
class HistogramApi {

  private final QueryReader queries;
  private final Search search;

  HistogramApi(QueryReader queries, Search search) {
    this.queries = queries;
    this.search = search;
  }

  /** Length of the intervals. */
  enum Interval {
    HOUR,
    DAY
  }

  /**
   * Number of articles by interval; intervals without articles are left out.
   *
   * @param counts by the beginning of the interval in the zone of the reader, earliest first
   */
  record Histogram(String by, Map<String, Long> counts) {}

  @GetMapping(path = "/api/histogram", produces = "application/json")
  @Operation(summary = "The articles that a filter lets through, counted by hour or day")
  @FilterParameters
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              allowableValues = {"hour", "day"},
              defaultValue = "day"))
  Histogram histogram(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    Map<String, List<String>> rest = new LinkedMultiValueMap<>(parameters);
    Interval by = queries.oneOf(Interval.class, rest.remove("by"), "by", Interval.DAY);
    ArticleFilter filter = queries.filter(rest);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (HourCount hour : search.hours(filter)) {
      counts.merge(start(hour, by, filter.zone()), hour.articles(), Long::sum);
    }
    return new Histogram(by.name().toLowerCase(Locale.ROOT), counts);
  }

  private static String start(HourCount count, Interval by, ZoneId zone) {
    ZonedDateTime hour = count.hour().atZone(zone);
    return switch (by) {
      case HOUR -> hour.toOffsetDateTime().toString();
      case DAY -> hour.truncatedTo(ChronoUnit.DAYS).toLocalDate().toString();
    };
  }
}
