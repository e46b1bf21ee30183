package org.pillarwatch.ingest.frontier.host;

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
 * Tests each site rule on its test page: a rule that fails the test is disabled until it passes. If
 * the page is not available, the rule is not changed.
 */
public final class SiteRuleWatch {

  private static final Logger log = LoggerFactory.getLogger(SiteRuleWatch.class);

  private final SiteRules rules;
  private final Fetcher fetcher;
  private final InstantSource clock;

  /** Creates the test of {@code rules}. */
  public SiteRuleWatch(SiteRules rules, Fetcher fetcher, InstantSource clock) {
    this.rules = rules;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Tests all rules sequentially on a background thread. */
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
