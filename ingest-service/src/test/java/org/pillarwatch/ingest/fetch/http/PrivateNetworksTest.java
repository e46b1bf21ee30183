package org.pillarwatch.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pillarwatch.chassis.outbound.AddressGuard;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;

/** What people hear who put a feed on the list, one by one or thousands in OPML. */
class PrivateNetworksTest {

  private final PrivateNetworks networks =
      new PrivateNetworks(new AddressGuard(InetAddress::getAllByName, List.of()));

  @ParameterizedTest
  @FieldSource("org.pillarwatch.ingest.HostileAddresses#PRIVATE")
  void areRefusedWhenSomebodyNamesThem(String host) {
    String address = "http://" + host + "/feed";
    try {
      assertThat(networks.holdsLiteral(WebAddress.of(address))).isTrue();
    } catch (NotAWebAddress e) {
      assertThat(e).hasMessageContaining("address");
    }
  }

  @Test
  void areNotGuessedFromANameThatNobodyResolves() throws Exception {
    var offline =
        new PrivateNetworks(
            new AddressGuard(
                host -> {
                  throw new UnknownHostException(host);
                },
                List.of()));

    assertThat(offline.hold(WebAddress.of("https://news.example/feed"))).isFalse();
  }
}
