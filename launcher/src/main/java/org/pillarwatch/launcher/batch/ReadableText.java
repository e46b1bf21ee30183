package org.pillarwatch.launcher.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Human-readable output: one fact a line, its name in a column on the left. */
record ReadableText(PrintStream output) {

  static PrintStream standardOutput() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
  }

  /** Prints a fact unless it is absent. */
  void fact(String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      output.printf("%-12s %s%n", name, withoutControls(value.toString()));
    }
  }

  /** Formats a constant in lower case with spaces or hyphens. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Removes control characters, so that content cannot send escape sequences to the terminal. */
  static String withoutControls(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }
}
