package org.pillarwatch.launcher.samplesite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Validators of a response and their evaluation: RFC 9110 §8.8 and §13.1.
 *
 * @param lastModified in whole seconds, the precision of the header
 */
record ConditionalGet(String entityTag, Instant lastModified) {
  static ConditionalGet of(Reply.Ok reply) {
    return new ConditionalGet(
        '"' + HexFormat.of().formatHex(sha256(reply.bytes()), 0, 12) + '"',
        reply.changedAt().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Returns whether to answer 304. The entity tag decides; the date only when no tag was sent. */
  boolean match(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
    if (ifNoneMatch != null) {
      return Arrays.stream(ifNoneMatch.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag));
    }
    return ifModifiedSince != null && unmodifiedSince(ifModifiedSince);
  }

  private boolean unmodifiedSince(String date) {
    try {
      return !lastModified.isAfter(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException notADate) {
      // RFC 9110 §13.1.3: a date that cannot be read is ignored.
      return false;
    }
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
