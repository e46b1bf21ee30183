package org.pillarwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Gives the HTTP client only addresses on the public internet.
 *
 * <p>It is asked for the very addresses a connection is made to, for literals too, so that a name
 * that answers differently the second time gains nothing.
 */
final class AddressGuard implements DnsResolver {

  /** How names become addresses. */
  @FunctionalInterface
  interface NameLookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** {@code ::/96} holds IPv4 addresses in a dress that RFC 4291 §2.5.5.1 gave up. */
  private static final InetAddressFilter PUBLIC =
      InetAddressFilter.externalAddresses().andNot("::/96");

  private final NameLookup lookup;
  private final Set<String> exempt;

  AddressGuard(NameLookup lookup, List<String> exempt) {
    this.lookup = lookup;
    this.exempt =
        exempt.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] all = lookup.addresses(host);
    List<InetSocketAddress> allowed =
        Arrays.stream(all)
            .filter(address -> isExempt(host, port) || PUBLIC.matches(address))
            .map(address -> new InetSocketAddress(address, port))
            .toList();
    if (allowed.isEmpty()) {
      throw new PrivateAddress(host);
    }
    return allowed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean isExempt(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    return exempt.contains(name) || exempt.contains(name + ":" + port);
  }
}
