package org.pillarwatch.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private ServerSocket echo;
  private Link link;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 10, LOOPBACK);
    Thread.ofVirtual().start(this::answer);
    link = Link.open("test", echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    link.close();
    echo.close();
  }

  private void answer() {
    try {
      while (true) {
        Socket caller = echo.accept();
        Thread.ofVirtual()
            .start(() -> {
              try (caller) {
                caller.getInputStream().transferTo(caller.getOutputStream());
              } catch (IOException reset) {
                // As a server does that loses its client.
              }
            });
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(LOOPBACK, link.port());
    socket.setSoTimeout(5_000);
    return socket;
  }

  private static int echoOf(Socket socket, int sent) throws IOException {
    socket.getOutputStream().write(sent);
    return socket.getInputStream().read();
  }

  @Test
  void carriesBytesBothWays() throws IOException {
    try (Socket socket = connect()) {
      assertThat(echoOf(socket, 42)).isEqualTo(42);
    }
  }

  @Test
  void holdsBytesUpWhenSlow() throws IOException {
    try (Socket socket = connect()) {
      link.set(new Condition.Slow(Duration.ofMillis(150)));
      long start = System.nanoTime();

      assertThat(echoOf(socket, 42)).isEqualTo(42);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
    }
  }

  @Test
  void keepsConnectionsButNoByteWhenSilent() throws IOException {
    try (Socket socket = connect()) {
      assertThat(echoOf(socket, 1)).isEqualTo(1);
      link.set(new Condition.Silent());
      socket.setSoTimeout(300);

      assertThatThrownBy(() -> echoOf(socket, 42)).isInstanceOf(SocketTimeoutException.class);

      link.set(new Condition.Sound());
      socket.setSoTimeout(5_000);
      assertThat(socket.getInputStream().read()).isEqualTo(42);
    }
  }

  @Test
  void resetsConnectionsWhenCut() throws IOException {
    try (Socket socket = connect()) {
      assertThat(echoOf(socket, 1)).isEqualTo(1);
      link.set(new Condition.Cut());

      assertThatThrownBy(() -> echoOf(socket, 42)).isInstanceOf(SocketException.class);
    }
    await().until(() -> link.connections() == 0);
  }

  @Test
  void refusesNewConnectionsWhenCutAndTakesThemWhenSoundAgain() throws IOException {
    link.set(new Condition.Cut());
    try (Socket socket = connect()) {
      assertThatThrownBy(() -> echoOf(socket, 42)).isInstanceOf(SocketException.class);
    }
    link.set(new Condition.Sound());
    try (Socket socket = connect()) {
      assertThat(echoOf(socket, 42)).isEqualTo(42);
    }
  }
}
