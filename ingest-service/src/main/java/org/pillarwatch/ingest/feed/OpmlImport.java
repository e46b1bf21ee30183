package org.pillarwatch.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.pillarwatch.ingest.address.NotAWebAddress;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.feed.opml.Opml;
import org.pillarwatch.ingest.fetch.http.PrivateNetworks;

/** Imports the feeds of a list into the registry. */
final class OpmlImport {

  /**
   * Result of an import: added + known + refused is the number of feeds in the list.
   *
   * @param known already in the registry, or repeated in the list
   */
  record Result(int added, int known, List<RefusedAddress> refused) {}

  /** An address that was not taken, and why. */
  record RefusedAddress(String address, String reason) {}

  private final Feeds feeds;
  private final PrivateNetworks networks;

  OpmlImport(Feeds feeds, PrivateNetworks networks) {
    this.feeds = feeds;
    this.networks = networks;
  }

  Result take(Opml list) {
    List<Feeds.NewFeed> wanted = new ArrayList<>();
    List<RefusedAddress> refused = new ArrayList<>();
    for (Opml.Outline outline : list.outlines()) {
      try {
        URI url = WebAddress.of(outline.address());
        // Names are not looked up here, thousands at a time; each visit checks where it leads.
        if (networks.holdsLiteral(url)) {
          refused.add(new RefusedAddress(outline.address(), "private address"));
        } else {
          wanted.add(new Feeds.NewFeed(url, outline.title(), outline.folder()));
        }
      } catch (NotAWebAddress e) {
        refused.add(new RefusedAddress(outline.address(), String.valueOf(e.getMessage())));
      }
    }
    int added = feeds.add(wanted);
    return new Result(added, wanted.size() - added, refused);
  }
}
