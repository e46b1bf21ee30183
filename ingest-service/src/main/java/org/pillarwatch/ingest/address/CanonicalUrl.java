package org.pillarwatch.ingest.address;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Canonical address of an article: a {@link WebAddress} without tracking parameters. The other
 * parameters keep their order, which matters on some sites.
 */
public final class CanonicalUrl {

  private static final Set<String> TRACKING_PREFIXES =
      Set.of("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "at_", "__hs", "_hs", "vero_");

  private static final Set<String> TRACKING =
      Set.of(
          "_ga",
          "_gl",
          "_openstat",
          "cmpid",
          "dclid",
          "fb_action_ids",
          "fb_action_types",
          "fb_ref",
          "fb_source",
          "fbclid",
          "gad_source",
          "gbraid",
          "gclid",
          "gclsrc",
          "ga_campaign",
          "ga_medium",
          "ga_source",
          "ga_term",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "msclkid",
          "ns_campaign",
          "ns_mchannel",
          "ns_source",
          "oly_anon_id",
          "oly_enc_id",
          "s_cid",
          "smid",
          "smtyp",
          "srsltid",
          "taid",
          "traffic_source",
          "twclid",
          "wbraid",
          "wickedid",
          "wt_mc",
          "xtor",
          "yclid",
          "ysclid");

  private CanonicalUrl() {}

  /** Returns the canonical form of an address validated by {@link WebAddress}. */
  public static URI of(URI address) {
    String query = address.getRawQuery();
    String kept = query == null ? "" : withoutTracking(query);
    String base = address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    return URI.create(kept.isEmpty() ? base : base + "?" + kept);
  }

  private static String withoutTracking(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
