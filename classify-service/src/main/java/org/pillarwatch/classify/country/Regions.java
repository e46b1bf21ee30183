package org.pillarwatch.classify.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarwatch.classify.country.gazetteer.TsvTable;
import org.pillarwatch.classify.text.PhraseTrie;
import org.pillarwatch.classify.text.Words;
import org.pillarwatch.events.CountryCode;

/**
 * Counts regions as evidence for their countries: an article about Central America that mentions
 * Honduras is about Honduras. A region mentions no country by itself, and is weak evidence if it
 * has many.
 */
final class Regions {

  private static final int MOST = 4;
  private static final double IN_TITLE = 2;
  private static final double IN_TEXT = 1;

  private final PhraseTrie<List<CountryCode>> regions;
  private final Map<CountryCode, Integer> memberships;

  private Regions(PhraseTrie<List<CountryCode>> regions, Map<CountryCode, Integer> memberships) {
    this.regions = regions;
    this.memberships = Map.copyOf(memberships);
  }

  static Regions load() {
    PhraseTrie.Builder<List<CountryCode>> regions = PhraseTrie.builder();
    Map<CountryCode, Integer> memberships = new HashMap<>();
    for (TsvTable.Row row : TsvTable.read("regions.tsv")) {
      List<CountryCode> members = row.names(1).stream().map(CountryCode::new).toList();
      members.forEach(member -> memberships.merge(member, 1, Integer::sum));
      row.names(0).forEach(name -> regions.add(name, members));
    }
    return new Regions(regions.build(), memberships);
  }

  void support(Collection<CountryMentions> standings, Words title, Words text) {
    long members =
        standings.stream().filter(each -> memberships.containsKey(each.country())).count();
    if (members > 0) {
      support(standings, title, IN_TITLE);
      support(standings, text, IN_TEXT);
    }
  }

  private void support(Collection<CountryMentions> standings, Words words, double weight) {
    for (int word = 0; word < words.count(); word++) {
      PhraseTrie.Match<List<CountryCode>> region = regions.longestAt(words, word);
      if (region != null) {
        List<CountryMentions> named = new ArrayList<>();
        for (CountryMentions standing : standings) {
          if (region.value().contains(standing.country()) && standing.plain > 0) {
            named.add(standing);
          }
        }
        if (named.size() <= MOST) {
          named.forEach(standing -> standing.regional += weight);
        }
        word = region.last();
      }
    }
  }
}
