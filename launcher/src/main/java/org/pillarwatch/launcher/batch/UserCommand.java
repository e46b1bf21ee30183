package org.pillarwatch.launcher.batch;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import tools.jackson.databind.JsonNode;

/** The command {@code user}: manages the accounts of a running store-service. */
@Command(
    name = "user",
    description = {
      "Manages the accounts of people who sign in to the desk.",
      "Accounts are asked for once the service has a password (pillarwatch.access.password)."
    })
public final class UserCommand {

  private static final String PATH = "/api/accounts";

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      scope = ScopeType.INHERIT,
      description = "Address of the desk, with user and password (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Command(
      name = "add",
      description = "Adds an account and prints its first password if it has to be made.")
  int add(
      @Parameters(paramLabel = "NAME", description = "a-z, 0-9, dot, underscore, @ and hyphen.")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "reader",
              description = "reader, editor or operator (default: ${DEFAULT-VALUE}).")
          String role,
      @Option(names = "--full-name", paramLabel = "TEXT", description = "As shown to others.")
          @Nullable String fullName,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description =
                  "File whose first line is the password; - asks for it. Without it, one is made.")
          @Nullable Path passwordFile)
      throws InterruptedException {
    String password = passwordFile == null ? fresh() : read(passwordFile);
    Map<String, @Nullable String> wanted = new LinkedHashMap<>();
    wanted.put("name", name);
    wanted.put("fullName", fullName);
    wanted.put("role", role);
    wanted.put("password", password);
    JsonNode added = service().ask("POST", PATH, wanted);
    PrintStream output = ReadableText.standardOutput();
    output.printf("added %s, %s%n", added.path("name").asString(), word(added));
    if (passwordFile == null) {
      output.printf("first password: %s%n", password);
    }
    output.flush();
    return 0;
  }

  @Command(name = "list", description = "Lists all accounts.")
  int list() throws InterruptedException {
    PrintStream output = ReadableText.standardOutput();
    for (JsonNode account : service().ask("GET", PATH, null)) {
      output.printf(
          "%-24s %-9s %-9s %s%n",
          account.path("name").asString(),
          word(account),
          account.path("disabledAt").isNull() ? "active" : "disabled",
          account.path("fullName").asString());
    }
    output.flush();
    return 0;
  }

  @Command(name = "set", description = "Changes the role, the state or the password of an account.")
  int set(
      @Parameters(paramLabel = "NAME", description = "Name of the account.") String name,
      @Option(names = "--role", paramLabel = "ROLE", description = "reader, editor or operator.")
          @Nullable String role,
      @Option(
              names = "--disabled",
              paramLabel = "true|false",
              arity = "1",
              description = "Whether nobody can sign in with it.")
          @Nullable Boolean disabled,
      @Option(
              names = "--password-file",
              paramLabel = "FILE",
              description = "File whose first line is the new password; - asks for it.")
          @Nullable Path passwordFile)
      throws InterruptedException {
    Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
    wanted.put("role", role);
    wanted.put("disabled", disabled);
    wanted.put("password", passwordFile == null ? null : read(passwordFile));
    JsonNode account = service().ask("PATCH", PATH + "/" + name, wanted);
    PrintStream output = ReadableText.standardOutput();
    output.printf("changed %s, %s%n", account.path("name").asString(), word(account));
    output.flush();
    return 0;
  }

  private static String word(JsonNode account) {
    return account.path("role").asString();
  }

  private RemoteService service() {
    return new RemoteService("store-service", url);
  }

  /** A password of 96 random bits. */
  private static String fresh() {
    byte[] bits = new byte[12];
    new SecureRandom().nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  private static String read(Path file) {
    if (file.toString().equals("-")) {
      Console console =
          Optional.ofNullable(System.console())
              .filter(Console::isTerminal)
              .orElseThrow(
                  () -> new CommandFailed("--password-file -: there is no terminal to ask at"));
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    try {
      return Files.readAllLines(file).stream().findFirst().orElse("");
    } catch (IOException e) {
      throw new CommandFailed(
          "--password-file: cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
