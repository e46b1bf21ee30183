package org.pillarwatch.ingest.address;

/** A text that is no address this service would ask for; the message says what is wrong with it. */
public final class NotAWebAddress extends IllegalArgumentException {

  NotAWebAddress(String what, String text) {
    super(what + ": " + shown(text));
  }

  /** Control characters stay out of log lines and answers, and so does a text without end. */
  private static String shown(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "?");
    return printable.length() <= 200 ? printable : printable.substring(0, 200) + "…";
  }
}
