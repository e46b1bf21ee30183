package org.pillarwatch.store.desk.list;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.query.ChangeCursor;
import org.pillarwatch.store.search.Search;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Notifies open pages of new articles (server-sent events, WHATWG HTML §9.2).
 *
 * <p>One database query per second serves all readers, and includes articles stored by any replica.
 * The event has no content; each page then requests the articles of its own filter.
 */
final class LiveReaders implements SmartLifecycle {

  private final Search search;
  private final Set<SseEmitter> readers = ConcurrentHashMap.newKeySet();
  private @Nullable ChangeCursor seen;
  private volatile boolean running;

  LiveReaders(Search search) {
    this.search = search;
  }

  /** Opens the event stream of one page. */
  SseEmitter join() {
    var reader = new SseEmitter(0L);
    if (!running) {
      reader.complete();
      return reader;
    }
    reader.onCompletion(() -> readers.remove(reader));
    reader.onError(gone -> readers.remove(reader));
    admit(reader);
    // The first byte shows the page that the stream is open.
    send(reader, SseEmitter.event().comment("open").build());
    return reader;
  }

  /** What is stored from this moment on is announced to the reader, even before the next look. */
  private synchronized void admit(SseEmitter reader) {
    if (seen == null) {
      seen = search.changeCursor();
    }
    readers.add(reader);
  }

  @Scheduled(fixedDelayString = "${store.desk.look-interval:1s}")
  synchronized void look() {
    if (readers.isEmpty()) {
      seen = null;
      return;
    }
    ChangeCursor before = seen;
    ChangeCursor now = search.changeCursor();
    seen = now;
    if (before != null && !before.equals(now) && search.isNewsBetween(before, now)) {
      tell(SseEmitter.event().name("stored").data(now.transaction()));
    }
  }

  /** Sends a heartbeat, which detects closed pages and prevents proxy timeouts. */
  @Scheduled(fixedDelayString = "${store.desk.heartbeat:15s}")
  void beat() {
    if (!readers.isEmpty()) {
      tell(SseEmitter.event().comment("beat"));
    }
  }

  private void tell(SseEmitter.SseEventBuilder event) {
    var parts = event.build();
    // A blocked reader must not delay the others.
    for (SseEmitter reader : readers) {
      Thread.ofVirtual().name("live-reader").start(() -> send(reader, parts));
    }
  }

  private void send(SseEmitter reader, Set<ResponseBodyEmitter.DataWithMediaType> parts) {
    try {
      reader.send(parts);
    } catch (IOException | IllegalStateException closed) {
      readers.remove(reader);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    readers.forEach(SseEmitter::complete);
    readers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server, which would otherwise wait for open streams. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE;
  }
}
