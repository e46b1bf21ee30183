package org.pillarwatch.store.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Finds who asked for the current change: the caller of the request that the thread answers. */
final class Caller {

  private static final String UNNAMED = "local";

  private Caller() {}

  /** Name of the account; {@code local} where nobody signs in. */
  static String name() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || who instanceof AnonymousAuthenticationToken ? UNNAMED : who.getName();
  }

  /** Network address; null outside requests. */
  static @Nullable String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
        ? here.getRequest().getRemoteAddr()
        : null;
  }
}
