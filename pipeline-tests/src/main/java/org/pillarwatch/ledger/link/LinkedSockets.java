package org.pillarwatch.ledger.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** The two sockets of one connection through a link. */
final class LinkedSockets {

  private static final int PORTION = 16 * 1024;

  private final Socket client;
  private final Socket server;
  private final LinkState state;

  LinkedSockets(Socket client, Socket server, LinkState state) {
    this.client = client;
    this.server = server;
    this.state = state;
  }

  /** Forwards bytes both ways until either end closes or the link is cut. */
  void carry() throws IOException, InterruptedException {
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Thread back = Thread.ofVirtual().start(() -> carry(server, client));
    carry(client, server);
    back.join();
  }

  private void carry(Socket from, Socket to) {
    byte[] portion = new byte[PORTION];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
        state.pass();
        out.write(portion, 0, length);
      }
      to.shutdownOutput();
    } catch (IOException reset) {
      reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Resets both sockets (RST). */
  void reset() {
    reset(client);
    reset(server);
  }

  private static void reset(Socket socket) {
    try {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
        socket.close();
      }
    } catch (IOException gone) {
      // The other end has closed it.
    }
  }
}
