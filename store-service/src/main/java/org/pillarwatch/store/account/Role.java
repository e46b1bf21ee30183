package org.pillarwatch.store.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an account may do. Each role may do all that the roles before it may. */
public enum Role {
  /** Reads, and keeps lists of their own. */
  READER,
  /** Corrects tags and stories, and works for the team. */
  EDITOR,
  /** Manages accounts, dead letters and the service. */
  OPERATOR;

  /** The role in forms, tables and JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role of a word; empty when there is none. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The words of all roles, for messages. */
  static String words() {
    return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
  }
}
