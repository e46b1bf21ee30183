package org.pillarwatch.store.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates programs by a token: {@code Authorization: Bearer TOKEN} (RFC 6750), or for feeds
 * {@code ?key=TOKEN}, since feed readers send no header. A wrong token is refused, never ignored.
 */
final class TokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final String FEED = "/api/articles.atom";

  private final ApiTokens tokens;
  private final Accounts accounts;
  private final SecurityContextRepository ofRequest =
      new RequestAttributeSecurityContextRepository();

  TokenFilter(ApiTokens tokens, Accounts accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> given = given(request);
    if (given.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<SecurityContext> entered =
        tokens.use(given.get()).flatMap(token -> enter(token, request));
    if (entered.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      response.sendError(
          HttpServletResponse.SC_UNAUTHORIZED, "The token is unknown, expired or not for this.");
      return;
    }
    SecurityContextHolder.setContext(entered.get());
    ofRequest.saveContext(entered.get(), request, response);
    chain.doFilter(request, response);
  }

  private static Optional<String> given(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.of(header.substring(SCHEME.length()).strip());
    }
    return request.getRequestURI().equals(FEED)
        ? Optional.ofNullable(request.getParameter("key"))
        : Optional.empty();
  }

  private Optional<SecurityContext> enter(ApiToken token, HttpServletRequest request) {
    return accounts
        .find(token.account())
        .filter(account -> !account.isDisabled())
        .filter(
            account -> token.scope() != ApiToken.Scope.FEED || request.getRequestURI().equals(FEED))
        .map(account ->
            new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(
                    account.name(), null, authorities(token.scope(), account.role()))));
  }

  private static List<GrantedAuthority> authorities(ApiToken.Scope scope, Role role) {
    return scope == ApiToken.Scope.WRITE ? Authorities.of(role) : Authorities.of(Role.READER);
  }
}
