package org.pillarwatch.store.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who asked for the current change.
 *
 * @param name of the account; {@code local} where nobody signs in
 * @param address network address; null outside requests
 */
record Caller(String name, @Nullable String address) {

  private static final String UNNAMED = "local";

  /** The caller of the request that the current thread answers. */
  static Caller current() {
    return new Caller(nameHere(), addressHere());
  }

  private static String nameHere() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || who instanceof AnonymousAuthenticationToken ? UNNAMED : who.getName();
  }

  private static @Nullable String addressHere() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
        ? here.getRequest().getRemoteAddr()
        : null;
  }
}
