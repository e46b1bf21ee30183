package org.pillarwatch.ingest.address;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;

/**
 * The part of a host name that somebody registered, by the Public Suffix List: {@code
 * feeds.example.co.uk} belongs to {@code example.co.uk}.
 *
 * <p>Sites under one hosting service ({@code a.blogspot.com}, {@code b.blogspot.com}) count as one,
 * since the service carries the load and limits its guests.
 */
public final class RegistrableDomain {

  private RegistrableDomain() {}

  /** The registrable domain of an address; the host itself for bare addresses and local names. */
  public static String of(URI address) {
    String host = HostName.of(address);
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
    return domain == null || domain.isEmpty() ? host : domain;
  }

  /** Returns whether two addresses have the same registrable domain. */
  public static boolean same(URI one, URI other) {
    return HostName.of(one).equalsIgnoreCase(HostName.of(other)) || of(one).equals(of(other));
  }
}
