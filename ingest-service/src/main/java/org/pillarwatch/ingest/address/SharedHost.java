package org.pillarwatch.ingest.address;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Group of sites that share a rate limit: the sites of one registrable domain, or all domains of
 * one hosting service, which limits requests to all its sites.
 *
 * @param name key of the rate limit
 * @param pause minimum time that the service requires between two requests; zero for the default
 * @param forbidsToThrottle whether it is known to answer 403 where others answer 429
 */
public record SharedHost(String name, Duration pause, boolean forbidsToThrottle) {

  private record Service(SharedHost host, Set<String> domains) {}

  private static final List<Service> SERVICES =
      List.of(
          // Without an account about one request a minute is allowed.
          service("reddit.com", Duration.ofMinutes(1), true, "redd.it"),
          service("tumblr.com", Duration.ofSeconds(5), true),
          service("medium.com", Duration.ofSeconds(5), true),
          service("wordpress.com", Duration.ZERO, false, "wp.com"),
          service("youtube.com", Duration.ofSeconds(2), false, "youtu.be"));

  /** Blogger has a domain in every country: {@code blogspot.mx}, {@code blogspot.co.uk}. */
  private static final String BLOGGER = "blogspot.com";

  /** The services with their own limits. */
  public static final List<SharedHost> KNOWN = SERVICES.stream().map(Service::host).toList();

  /** The group of an address. */
  public static SharedHost of(URI address) {
    String domain = RegistrableDomain.of(address);
    return SERVICES.stream()
        .filter(service -> service.domains().contains(domain))
        .map(Service::host)
        .findFirst()
        .orElseGet(() ->
            new SharedHost(
                domain.startsWith("blogspot.") ? BLOGGER : domain, Duration.ZERO, false));
  }

  private static Service service(
      String name, Duration pause, boolean forbidsToThrottle, String... others) {
    Set<String> domains = new HashSet<>(List.of(others));
    domains.add(name);
    return new Service(new SharedHost(name, pause, forbidsToThrottle), Set.copyOf(domains));
  }
}
