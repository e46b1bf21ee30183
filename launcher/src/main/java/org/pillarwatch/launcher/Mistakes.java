package org.pillarwatch.launcher;

import java.util.Objects;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains command-line errors in plain words. */
final class Mistakes {

  private Mistakes() {}

  static String inWords(ParameterException mistake) {
    return mistake instanceof UnmatchedArgumentException unmatched
        ? unknown(unmatched)
        : Objects.requireNonNullElse(mistake.getMessage(), mistake.toString());
  }

  private static String unknown(UnmatchedArgumentException mistake) {
    String argument = mistake.getUnmatched().getFirst();
    if (argument.startsWith("-")) {
      return "unknown option '" + argument + "'";
    }
    return mistake.getCommandLine().getParent() == null
        ? "unknown command '" + argument + "'"
        : "'" + argument + "' is one argument too many";
  }
}
