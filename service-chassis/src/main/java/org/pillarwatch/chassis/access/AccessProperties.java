package org.pillarwatch.chassis.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of access over HTTP.
 *
 * @param user name to sign in with
 * @param password required of every caller once it is set; without one the service listens on the
 *     loopback interface only and refuses to start on any other
 */
@ConfigurationProperties("pillarwatch.access")
record AccessProperties(@DefaultValue("pillarwatch") String user, @Nullable String password) {

  boolean isOpen() {
    return password == null || password.isBlank();
  }
}
