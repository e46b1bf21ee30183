package org.pillarwatch.ingest.address;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Those who take turns together: the sites of one registrable domain, or all the domains of one
 * since the service carries the load and limits its guests.
 *
 * @param name what their turns are kept under
 * @param pause least time that the service wants between two requests of one guest; zero: the usual
 * @param forbidsToThrottle whether it is known to answer 403 where others answer 429
 */
public record SharedHost(String name, Duration pause, boolean forbidsToThrottle) {

  private record Service(SharedHost host, Set<String> domains) {}

  private static final List<Service> SERVICES =
      List.of(
          // A guest without an account gets about one request a minute.
          service("reddit.com", Duration.ofMinutes(1), true, "redd.it"),
          service("tumblr.com", Duration.ofSeconds(5), true),
          service("medium.com", Duration.ofSeconds(5), true),
          service("wordpress.com", Duration.ZERO, false, "wp.com"),
          service("youtube.com", Duration.ofSeconds(2), false, "youtu.be"));

  /** Blogger has a domain in every country: {@code blogspot.mx}, {@code blogspot.co.uk}. */
  private static final String BLOGGER = "blogspot.com";

  /** The services that want something of their own. */
  public static final List<SharedHost> KNOWN = SERVICES.stream().map(Service::host).toList();

  /** Whose turn a request to this address needs. */
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
