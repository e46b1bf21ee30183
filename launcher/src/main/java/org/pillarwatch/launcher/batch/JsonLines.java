package org.pillarwatch.launcher.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.launcher.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests: one JSON object a line in, one a line out with the request's {@code id} first.
 *
 * <p>What cannot be served is answered with an {@code error} and the run goes on. Each answer is
 * written at once, so that a program may ask, wait and ask again; only so many requests are held at
 * a time that input of any length fits into memory.
 */
final class JsonLines {

  /** Makes the answer to one request. */
  @FunctionalInterface
  interface Answer {
    /** Answers with a record or a tree that becomes the members after {@code id}. */
    Object to(Request request) throws BadRequest;
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Answer answer;
  private final OutputStream output;
  private final AtomicReference<@Nullable IOException> deafReader = new AtomicReference<>();

  JsonLines(Answer answer, OutputStream output) {
    this.answer = answer;
    this.output = output;
  }

  /** Answers on all processors, in any order. */
  void answerAll(InputStream requests) throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    // Waiting lines keep every processor busy while this thread reads on.
    Semaphore room = new Semaphore(4 * processors);
    try (ExecutorService workers = Executors.newFixedThreadPool(processors);
        BufferedReader lines = lines(requests)) {
      for (String line = lines.readLine(); mayGoOn(line); line = lines.readLine()) {
        String request = line;
        room.acquire();
        workers.execute(() -> {
          try {
            answer(request);
          } finally {
            room.release();
          }
        });
      }
    }
    complainWhenNobodyListened();
  }

  /** Answers one after the other, each with the knowledge of those before. */
  void answerInOrder(InputStream requests) throws IOException {
    try (BufferedReader lines = lines(requests)) {
      for (String line = lines.readLine(); mayGoOn(line); line = lines.readLine()) {
        answer(line);
      }
    }
    complainWhenNobodyListened();
  }

  private static BufferedReader lines(InputStream requests) {
    return new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8));
  }

  private boolean mayGoOn(@Nullable String line) {
    return line != null && deafReader.get() == null;
  }

  private void complainWhenNobodyListened() {
    IOException failure = deafReader.get();
    if (failure != null) {
      throw new CommandFailed("cannot write the answers: " + failure.getMessage(), failure);
    }
  }

  private void answer(String line) {
    if (!line.isBlank()) {
      write(JSON.writeValueAsBytes(answerTo(line)));
    }
  }

  private ObjectNode answerTo(String line) {
    Request request;
    try {
      request = new Request(JSON.readTree(line));
    } catch (JacksonException e) {
      return error(JsonNodeFactory.instance.nullNode(), "not JSON: " + e.getOriginalMessage());
    }
    JsonNode id = request.id();
    if (id.isMissingNode()) {
      return error(JsonNodeFactory.instance.nullNode(), "\"id\" is missing");
    }
    try {
      ObjectNode members = JSON.valueToTree(answer.to(request));
      return JsonNodeFactory.instance.objectNode().set("id", id).setAll(members);
    } catch (BadRequest e) {
      return error(id, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return error(id, e.toString());
    }
  }

  private static ObjectNode error(JsonNode id, @Nullable String message) {
    return JsonNodeFactory.instance.objectNode().set("id", id).put("error", message);
  }

  private synchronized void write(byte[] answer) {
    try {
      output.write(answer);
      output.write('\n');
      output.flush();
    } catch (IOException e) {
      deafReader.compareAndSet(null, e);
    }
  }
}
