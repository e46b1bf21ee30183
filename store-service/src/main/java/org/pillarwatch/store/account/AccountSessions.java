package org.pillarwatch.store.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Keeps in a session only the name of the account. The role is read at each request, so that a
 * change of it, or a disabled account, takes effect at once; and no serialised class of a former
 * release is ever read back.
 */
final class AccountSessions implements SecurityContextRepository {

  /** Where Spring Session looks for the name, to find the sessions of an account. */
  private static final String NAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private final Accounts accounts;
  private final UserDetailsService shared;

  AccountSessions(Accounts accounts, UserDetailsService shared) {
    this.accounts = accounts;
    this.shared = shared;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    return context(exchange.getRequest());
  }

  private SecurityContext context(HttpServletRequest request) {
    return name(request)
        .flatMap(this::authentication)
        .<SecurityContext>map(SecurityContextImpl::new)
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private static Optional<String> name(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(NAME)).map(Object::toString);
  }

  private Optional<Authentication> authentication(String name) {
    Optional<Account> account = accounts.find(name);
    if (account.isPresent()) {
      return account
          .filter(known -> !known.isDisabled())
          .map(known ->
              UsernamePasswordAuthenticationToken.authenticated(
                  known.name(), null, Authorities.of(known.role())));
    }
    try {
      UserDetails user = shared.loadUserByUsername(name);
      return Optional.of(
          UsernamePasswordAuthenticationToken.authenticated(
              user.getUsername(), null, user.getAuthorities()));
    } catch (UsernameNotFoundException removed) {
      return Optional.empty();
    }
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication who = context.getAuthentication();
    if (who != null) {
      request.getSession().setAttribute(NAME, who.getName());
      return;
    }
    @Nullable HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return name(request).isPresent();
  }
}
