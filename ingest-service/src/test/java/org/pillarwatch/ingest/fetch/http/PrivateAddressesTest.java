package org.pillarwatch.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pillarwatch.ingest.Origin.ok;
import static org.pillarwatch.ingest.Origin.status;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchRequest;

class PrivateAddressesTest extends FetchingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "192.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "224.0.0.1",
        "[::1]",
        "[::]",
        "[::127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[ff02::1]"
      })
  void areRefusedInEveryForm(String host) throws Exception {
    FetchOutcome outcome =
        fetcher.fetch(FetchRequest.page(WebAddress.of("http://" + host + ":1/")));

    assertThat(reasonOf(outcome)).isEqualTo(Refusal.PRIVATE_ADDRESS);
  }

  @Test
  void areRefusedWhenANameTurnsToThem() throws Exception {
    InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
    var rebinding = fetcher(_ -> loopback);

    FetchOutcome outcome =
        rebinding.fetch(
            FetchRequest.page(
                WebAddress.of("http://rebound.example:" + canary.url("/").getPort() + "/")));

    assertThat(reasonOf(outcome)).isEqualTo(Refusal.PRIVATE_ADDRESS);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void areAskedWhereTheOperatorAllowsIt() throws Exception {
    InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
    canary.on("/page", ok("text/html", "inside"));
    var trusting = fetcher(_ -> loopback);

    FetchOutcome outcome =
        trusting.fetch(
            FetchRequest.page(
                WebAddress.of("http://trusted.example:" + canary.url("/").getPort() + "/page")));

    assertThat(text(outcome)).isEqualTo("inside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://127.1:%d/",
        "http://2130706433:%d/",
        "http://0.0.0.0:%d/",
        "http://[::]:%d/"
      })
  void areNotFoundByARedirectEither(String location) throws Exception {
    String target = location.formatted(canary.url("/").getPort());
    origin.on("/trap", status("302 Found", "Location: " + target));

    assertThat(reasonOf(fetch("/trap"))).isIn(Refusal.PRIVATE_ADDRESS, Refusal.BAD_ADDRESS);
    assertThat(canary.connections()).isZero();
  }
}
