package org.pillarwatch.launcher.samplesite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code sample-site}: serves only the sample news site, for a separate pipeline. */
@Command(
    name = "sample-site",
    description = {
      "Serves the sample news site alone, for a pipeline that runs elsewhere to read: /feeds.opml "
          + "lists its feeds. Ctrl-C stops it."
    })
public final class SampleSiteCommand implements Callable<Integer> {

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private InetAddress address = InetAddress.getLoopbackAddress();

  @Option(
      names = "--port",
      defaultValue = "9090",
      description = "Port to listen on. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Host name in its links. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(
      names = "--pace-seconds",
      paramLabel = "N",
      defaultValue = "7.5",
      description = "Seconds between two new articles. Default: ${DEFAULT-VALUE}.")
  private double paceSeconds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var pace = Duration.ofMillis(Math.round(paceSeconds * 1000));
    var listening = new InetSocketAddress(address, port);
    try (var site = SampleSite.start(InstantSource.system(), pace, listening, host)) {
      System.out.println("Sample news site: " + site.baseUri() + "/feeds.opml");
      Thread.currentThread().join();
    }
    return 0;
  }
}
