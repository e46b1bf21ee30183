package org.pillarwatch.chassis.health;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Up while a broker of the cluster answers within {@value #TIMEOUT_MILLIS} ms. */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {

  private static final int TIMEOUT_MILLIS = 2_000;

  private final KafkaAdmin settings;
  private @Nullable Admin admin;

  KafkaHealth(KafkaAdmin settings) {
    super("no Kafka broker answers");
    this.settings = settings;
  }

  @Override
  protected void doHealthCheck(Health.Builder health)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    var cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS));
    int brokers = cluster.nodes().get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS).size();
    health.up().withDetail("brokers", brokers);
  }

  /** One client for all checks: making one for each would cost more than the check. */
  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings.getConfigurationProperties());
    }
    return admin;
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      admin.close(java.time.Duration.ofSeconds(1));
    }
  }
}
