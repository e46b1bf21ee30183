package org.pillarwatch.ingest.page;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an operator, one a host. A rule whose self-test fails is off until it passes again.
 * Safe for use by many threads.
 */
public final class SiteRules {

  /** Every page is read without a rule. */
  public static final SiteRules NONE = new SiteRules(List.of());

  private final Map<String, SiteRule> byHost = new HashMap<>();
  private final Set<String> off = ConcurrentHashMap.newKeySet();

  /** Rules that are on. */
  public SiteRules(Collection<SiteRule> rules) {
    rules.forEach(rule -> byHost.put(rule.host(), rule));
  }

  /** All of them, on or off. */
  public Collection<SiteRule> all() {
    return List.copyOf(byHost.values());
  }

  /** Returns whether the rule of a host is in use. */
  public boolean isOn(SiteRule rule) {
    return !off.contains(rule.host());
  }

  /**
   * Tries a rule on its own page and switches it on or off by what it finds.
   *
   * @return whether it is on now
   */
  public boolean test(SiteRule rule, byte[] body, PageSource source) {
    boolean passes =
        rule.read(ArticleExtractor.parse(PageText.decode(body, source)))
            .filter(reading -> rule.passes(reading.text().text()))
            .isPresent();
    if (passes) {
      off.remove(rule.host());
    } else {
      off.add(rule.host());
    }
    return passes;
  }

  /** The rule for a page, if it is on. */
  Optional<SiteRule> of(@Nullable URI page) {
    return meantFor(page).filter(this::isOn);
  }

  /** The rule for a page, on or off: that of its host, else of the site above it. */
  Optional<SiteRule> meantFor(@Nullable URI page) {
    String host = page == null || page.getHost() == null ? "" : page.getHost();
    while (!byHost.isEmpty() && !host.isEmpty()) {
      SiteRule rule = byHost.get(host);
      if (rule != null) {
        return Optional.of(rule);
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return Optional.empty();
  }
}
