package org.pillarwatch.chassis.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Ways to authenticate and rules by role that a service has beyond the shared user. */
@FunctionalInterface
public interface ServiceAccess {

  /**
   * Adds them to the access rule of a service that requires authentication. The last rule must be
   * for any request.
   *
   * @param shared knows the shared user of {@code pillarwatch.access.user}, an operator
   */
  void configure(HttpSecurity http, UserDetailsService shared);
}
