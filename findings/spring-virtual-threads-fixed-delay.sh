#!/usr/bin/env bash
# Spring 7.0.10 runs all fixed-delay tasks of its scheduler for virtual threads on one thread
#
# SimpleAsyncTaskScheduler starts a thread for each run, and is what Spring Boot takes for @Scheduled once virtual
# threads are enabled. Expected: a slow task with a fixed delay delays itself only. Seen: no other fixed-delay task runs
# beside it, while tasks at a fixed rate do. So enabling virtual threads makes a service with several such tasks less
# concurrent than a pool of two threads. The Javadoc of the class says so; that of spring.threads.virtual.enabled does not.
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
    <dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>7.0.10</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib" >"$work/mvn.log" 2>&1 || { cat "$work/mvn.log" >&2; exit 2; }
cat >"$work/Finding.java" <<'JAVA'
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.*;

public class Finding {

  static final Duration SHORT = Duration.ofMillis(10);
  static boolean same = true;

  static void seen(String what, Object actual, Object asDescribed) {
    boolean equal = String.valueOf(actual).equals(String.valueOf(asDescribed));
    same &= equal;
    System.out.printf("%s: %s%s%n", what, actual, equal ? "" : "   <- changed, was " + asDescribed);
  }

  /** Whether a quick task runs while a slow one with a fixed delay is busy. */
  static boolean runsBeside(TaskScheduler tasks, boolean atRate) throws Exception {
    var busy = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var ran = new CountDownLatch(1);
    tasks.scheduleWithFixedDelay(() -> {
      busy.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }, SHORT);
    busy.await();
    if (atRate) {
      tasks.scheduleAtFixedRate(ran::countDown, SHORT);
    } else {
      tasks.scheduleWithFixedDelay(ran::countDown, SHORT);
    }
    boolean runs = ran.await(3, TimeUnit.SECONDS);
    end.countDown();
    return runs;
  }

  static TaskScheduler virtual() {
    var tasks = new SimpleAsyncTaskScheduler();
    tasks.setVirtualThreads(true);
    return tasks;
  }

  static TaskScheduler pool() {
    var tasks = new ThreadPoolTaskScheduler();
    tasks.setPoolSize(2);
    tasks.afterPropertiesSet();
    return tasks;
  }

  public static void main(String[] arguments) throws Exception {
    seen("pool of two threads, fixed delay runs beside a slow task", runsBeside(pool(), false), true);
    seen("virtual threads, fixed delay runs beside a slow task", runsBeside(virtual(), false), false);
    seen("virtual threads, fixed rate runs beside a slow task", runsBeside(virtual(), true), true);
    System.exit(same ? 0 : 1);
  }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$work/lib/*" "$work/Finding.java" 2>"$work/log" || { status=$?; tail -5 "$work/log" >&2; exit "$status"; }
