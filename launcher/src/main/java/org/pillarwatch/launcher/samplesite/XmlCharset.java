package org.pillarwatch.launcher.samplesite;

import java.nio.charset.Charset;

/** Writes XML in charsets that lack some of its characters, such as the dashes in ISO-8859-1. */
final class XmlCharset {
  private XmlCharset() {}

  /** Replaces characters that the charset cannot encode by character references. */
  static String fit(String xml, Charset charset) {
    var encoder = charset.newEncoder();
    var text = new StringBuilder(xml.length());
    xml.codePoints()
        .forEach(point -> {
          if (encoder.canEncode(Character.toString(point))) {
            text.appendCodePoint(point);
          } else {
            text.append("&#").append(point).append(';');
          }
        });
    return text.toString();
  }
}
