#!/usr/bin/env bash
# kafka-clients 4.2.2: while no broker answers, each asynchronous send waits for max.block.ms anew
#
# KafkaProducer.send is documented as asynchronous, and as bounded by max.block.ms. Expected: once a send has found out that
# the metadata of a topic cannot be had, the next ones fail at once, or the bound holds for a loop of sends as well. Seen:
# every call waits for the whole time before it returns a failed future (it does not throw), so that a loop over a
# batch of n records, in a transaction of a database for example, takes n times max.block.ms (with the default 60 s).
# Asking once for partitionsFor before the loop costs one wait instead.
#
# Needs bash, mvn and a JDK 21 or newer (JAVA_HOME, or java on the PATH). Exit status 0: seen as described; 1: it has changed.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>4.2.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

public class Finding {

  static final int PATIENCE_MILLIS = 1_000;
  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  public static void main(String[] arguments) throws Exception {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + port, "max.block.ms", PATIENCE_MILLIS);
    try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String record : new String[] {"first", "second", "third"}) {
        long start = System.nanoTime();
        Future<?> sent = producer.send(new ProducerRecord<>("news", record));
        long millis = (System.nanoTime() - start) / 1_000_000;
        seen(record + " send waited for max.block.ms", millis >= PATIENCE_MILLIS * 9 / 10, true);
        seen(record + " future had failed when send returned", sent.isDone() && failed(sent), true);
      }
    }
    System.exit(same ? 0 : 1);
  }

  static boolean failed(Future<?> sent) throws InterruptedException {
    try {
      sent.get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException;
    }
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java" 2>"$work/log" || { status=$?; tail -5 "$work/log" >&2; exit "$status"; }
