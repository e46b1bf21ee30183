package org.pillarwatch.ledger.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy on loopback whose condition can be changed while connections are open. Thread-safe.
 */
public final class Link implements AutoCloseable {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final String name;
  private final int target;
  private final ServerSocket listener;
  private final LinkState state = new LinkState();
  private final Set<LinkedSockets> connections = ConcurrentHashMap.newKeySet();

  private Link(String name, int target, ServerSocket listener) {
    this.name = name;
    this.target = target;
    this.listener = listener;
  }

  /**
   * Opens a link to a port of this machine, which need not be open yet.
   *
   * @param name for reports, such as {@code store→kafka}
   */
  public static Link open(String name, int target) {
    try {
      Link link = new Link(name, target, new ServerSocket(0, 200, LOOPBACK));
      Thread.ofPlatform().daemon().name("link-" + name).start(link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Name for reports. */
  public String name() {
    return name;
  }

  /** Port to connect to instead of the target. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Number of open connections. */
  int connections() {
    return connections.size();
  }

  /** Changes the condition of open and future connections. */
  public void set(Condition condition) {
    state.set(condition);
    if (condition instanceof Condition.Cut) {
      connections.forEach(LinkedSockets::reset);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    Socket server = new Socket();
    LinkedSockets sockets = new LinkedSockets(client, server, state);
    connections.add(sockets);
    try {
      if (state.isCut()) {
        return;
      }
      server.connect(new InetSocketAddress(LOOPBACK, target), 2_000);
      sockets.carry();
    } catch (IOException nobodyListens) {
      // The client sees a reset.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.reset();
      connections.remove(sockets);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    connections.forEach(LinkedSockets::reset);
  }
}
