package org.pillarwatch.launcher.samplesite;

/** Escaping of values in templates. */
enum Escaping {
  /** HTML and XML, in text and in quoted attributes. */
  MARKUP {
    @Override
    String escape(String value) {
      return value
          .replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }
  },
  /** A JSON string (RFC 8259 §7) that can also stand in an HTML script element. */
  JSON {
    @Override
    String escape(String value) {
      return value
          .replace("\\", "\\\\")
          .replace("\"", "\\\"")
          .replace("\n", "\\n")
          .replace("\t", "\\t")
          .replace("<", "\\u003c");
    }
  };

  static Escaping forFile(String name) {
    return name.endsWith(".json") ? JSON : MARKUP;
  }

  abstract String escape(String value);
}
