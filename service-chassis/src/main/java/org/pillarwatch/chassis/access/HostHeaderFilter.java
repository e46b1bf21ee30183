package org.pillarwatch.chassis.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests with a foreign {@code Host} header. A foreign page can make its own name resolve
 * to 127.0.0.1 and then read what the loopback interface serves (DNS rebinding).
 */
final class HostHeaderFilter extends OncePerRequestFilter {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]|::1");

  private final RequestMatcher free;

  /**
   * @param free requests that are allowed under any name
   */
  HostHeaderFilter(RequestMatcher free) {
    this.free = free;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return free.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (LOOPBACK.matcher(request.getServerName()).matches()) {
      chain.doFilter(request, response);
    } else {
      response.sendError(
          421, "without a password this service answers to localhost only; set one to use a name");
    }
  }
}
