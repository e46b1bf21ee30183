package org.pillarwatch.store.query;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of a filter, which {@link QueryReader} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = "topic",
    in = ParameterIn.QUERY,
    description =
        "TAXONOMY/TOPIC, such as pillars/governance; repeat for any of several of one taxonomy;"
            + " topics of different taxonomies must all hold; see /api/taxonomies",
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "pillar",
    in = ParameterIn.QUERY,
    description = "Short for topic=pillars/…, as in pillar=governance",
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "lineOfEffort",
    in = ParameterIn.QUERY,
    description = "Short for topic=lines-of-effort/…, as in lineOfEffort=reintegration",
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "country",
    in = ParameterIn.QUERY,
    description = "ISO 3166-1 alpha-2, such as GT; repeat for any of several",
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "language",
    in = ParameterIn.QUERY,
    description = "ISO 639-1, such as es, or und for unknown; repeat for any of several",
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "source",
    in = ParameterIn.QUERY,
    description = "Name of a source; repeat for any of several",
    array = @ArraySchema(schema = @Schema(type = "string")))
@Parameter(
    name = "from",
    in = ParameterIn.QUERY,
    description = "Day or time, ISO 8601: dated then or later",
    schema = @Schema(type = "string"))
@Parameter(
    name = "to",
    in = ParameterIn.QUERY,
    description = "Day (included) or time (excluded), ISO 8601",
    schema = @Schema(type = "string"))
@Parameter(
    name = "zone",
    in = ParameterIn.QUERY,
    description = "Time zone in which days begin, such as America/Guatemala; UTC by default",
    schema = @Schema(type = "string"))
@Parameter(
    name = "q",
    in = ParameterIn.QUERY,
    description = "Query: words, \"a phrase\", OR, -without, prefix*, NEAR/5, title:word, date:7d",
    schema = @Schema(type = "string"))
public @interface FilterParameters {}
