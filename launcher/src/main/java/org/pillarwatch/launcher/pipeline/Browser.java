package org.pillarwatch.launcher.pipeline;

import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens an address in the default browser, if there is one. */
final class Browser {

  private static final Logger log = LoggerFactory.getLogger(Browser.class);

  private Browser() {}

  /** Opens the address; does nothing on a machine without a screen. */
  static void open(String address) {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    if (!mac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      return;
    }
    try {
      new ProcessBuilder(mac ? "open" : "xdg-open", address)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      log.info("browser=none cause=\"{}\"", e.getMessage());
    }
  }
}
