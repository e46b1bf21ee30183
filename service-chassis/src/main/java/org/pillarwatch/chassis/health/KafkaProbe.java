package org.pillarwatch.chassis.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/** Checks whether a broker of the cluster answers within {@value #TIMEOUT_MILLIS} ms. */
final class KafkaProbe implements DependencyProbe.Question, AutoCloseable {

  private static final int TIMEOUT_MILLIS = 2_000;

  private final Map<String, Object> settings;
  private @Nullable Admin admin;

  KafkaProbe(Map<String, Object> settings) {
    this.settings = new HashMap<>(settings);
    this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
  }

  @Override
  public void ask() throws Exception {
    var cluster = admin().describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS));
    cluster.nodes().get(TIMEOUT_MILLIS + 500L, TimeUnit.MILLISECONDS);
  }

  /** One shared client: creating one costs more than the check. */
  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
