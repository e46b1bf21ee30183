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
 * Processes requests as JSON Lines: one object per line in, one per line out with the request's
 * {@code id} first.
 *
 * <p>A request that fails is answered with an {@code error} and the run continues. Each response is
 * flushed at once, so that a program can wait for it before the next request; the number of
 * requests in memory is bounded.
 */
final class JsonLines {

  /** Computes the response to one request. */
  @FunctionalInterface
  interface Answer {
    /** Returns a record or a tree whose members follow {@code id}. */
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

  /** Processes requests on all processors, in any order. */
  void answerAll(InputStream requests) throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    // Queued lines keep every processor busy while this thread reads more.
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

  /** Processes requests sequentially; each response may depend on earlier requests. */
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
