package org.pillarwatch.ingest.frontier;

import java.net.URI;
import java.time.InstantSource;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchRequest;
import org.pillarwatch.ingest.fetch.Fetcher;
import org.pillarwatch.ingest.page.PageSource;
import org.pillarwatch.ingest.page.SiteRule;
import org.pillarwatch.ingest.page.SiteRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries each site rule on the page that it names: one that does not find there what it says is off
 * until it does. A page that cannot be had says nothing about the rule.
 */
public final class SiteRuleWatch {

  private static final Logger log = LoggerFactory.getLogger(SiteRuleWatch.class);

  private final SiteRules rules;
  private final Fetcher fetcher;
  private final InstantSource clock;

  SiteRuleWatch(SiteRules rules, Fetcher fetcher, InstantSource clock) {
    this.rules = rules;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Tries all rules one after the other, on a thread of its own. */
  public void testInBackground() {
    if (!rules.all().isEmpty()) {
      Thread.ofVirtual().name("site-rules").start(this::test);
    }
  }

  void test() {
    try {
      for (SiteRule rule : rules.all()) {
        URI page = rule.testUrl();
        if (page != null) {
          test(rule, page);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void test(SiteRule rule, URI page) throws InterruptedException {
    switch (fetcher.fetch(FetchRequest.page(page))) {
      case FetchOutcome.Fetched fetched -> {
        var source = new PageSource(fetched.finalUrl(), fetched.body().headers(), clock.instant());
        if (rules.test(rule, fetched.body().bytes(), source)) {
          log.info("site_rule={} outcome=on page={}", rule.host(), page);
        } else {
          log.warn("site_rule={} outcome=off reason=self-test-failed page={}", rule.host(), page);
        }
      }
      case FetchOutcome other ->
          log.warn("site_rule={} outcome=not-tested page={} fetch={}", rule.host(), page, other);
    }
  }
}
