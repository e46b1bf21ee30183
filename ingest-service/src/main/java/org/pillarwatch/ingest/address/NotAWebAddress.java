package org.pillarwatch.ingest.address;

/** Thrown for a text that is not a valid web address; the message names the reason. */
public final class NotAWebAddress extends IllegalArgumentException {

  NotAWebAddress(String what, String text) {
    super(what + ": " + shown(text));
  }

  /** Removes control characters and truncates, for log lines and responses. */
  private static String shown(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 200 ? printable : printable.substring(0, 200) + "…";
  }
}
