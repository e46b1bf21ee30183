package org.pillarwatch.chassis.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lies between a client and a server, and breaks when the server answers a certain question. */
final class DeafLine implements AutoCloseable {

  private final InetSocketAddress server;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile String question = "";
  private volatile boolean isDead;

  DeafLine(InetSocketAddress server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    threads.execute(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  /** The answer to the next question with these words is lost, and its connection with it. */
  void loseAnswerTo(String words) {
    question = words;
  }

  /** The same, and afterwards nobody is let through. */
  void dieAtAnswerTo(String words) {
    question = words;
    isDead = true;
  }

  private void receive() {
    try {
      while (true) {
        Socket client = door.accept();
        threads.execute(() -> connect(client));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket upstream = new Socket()) {
      if (isDead && question.isEmpty()) {
        return;
      }
      upstream.connect(server);
      var line = new Line(client, upstream);
      threads.execute(line::back);
      line.forth();
    } catch (IOException broken) {
      // Both ends learn of it by the sockets being closed.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private final class Line {

    private final Socket client;
    private final Socket upstream;
    private volatile boolean loses;

    private Line(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    private void forth() throws IOException {
      InputStream in = client.getInputStream();
      OutputStream out = upstream.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!question.isEmpty() && new String(buffer, 0, read, ISO_8859_1).contains(question)) {
          question = "";
          loses = true;
        }
        out.write(buffer, 0, read);
      }
    }

    private void back() {
      try (client;
          upstream) {
        InputStream in = upstream.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0 && !loses; read = in.read(buffer)) {
          out.write(buffer, 0, read);
        }
      } catch (IOException broken) {
        // Both ends learn of it by the sockets being closed.
      }
    }
  }
}
