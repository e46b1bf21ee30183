package org.pillarwatch.chassis.outbound;

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
 * Resolves host names for outgoing HTTP connections and refuses private and special addresses.
 *
 * <p>The client connects to exactly the addresses returned here, IP literals included, so DNS
 * rebinding has no effect. Safe for use by several threads.
 */
public final class AddressGuard implements DnsResolver {

  /** Resolves a host name to all its addresses, as {@link InetAddress#getAllByName} does. */
  @FunctionalInterface
  public interface NameLookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** {@code ::/96}: IPv4-compatible IPv6 addresses, deprecated by RFC 4291 §2.5.5.1. */
  private static final InetAddressFilter PUBLIC =
      InetAddressFilter.externalAddresses().andNot("::/96");

  private final NameLookup lookup;
  private final Set<String> exempt;

  /**
   * @param exempt hosts, as {@code name} or {@code name:port}, whose private addresses are allowed
   */
  public AddressGuard(NameLookup lookup, List<String> exempt) {
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
