package org.pillarwatch.store.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pillarwatch.chassis.access.ServiceAccess;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Sign-in by a form with a session, tokens of programs, and the rules by role. */
final class AccountAccess implements ServiceAccess {

  private static final LoginUrlAuthenticationEntryPoint FORM =
      new LoginUrlAuthenticationEntryPoint("/sign-in");

  /** RFC 9110 demands a scheme; browsers know none of this name and ask for nothing. */
  private static final String OF_PAGES = "Session realm=\"Pillarwatch\"";

  private static final BasicAuthenticationEntryPoint BASIC = basic();

  private final Accounts accounts;
  private final AccountAuthentication authentication;
  private final TokenFilter tokens;

  AccountAccess(Accounts accounts, AccountAuthentication authentication, TokenFilter tokens) {
    this.accounts = accounts;
    this.authentication = authentication;
    this.tokens = tokens;
  }

  @Override
  public void configure(HttpSecurity http, UserDetailsService shared) {
    // Pages asked for before the sign-in are kept in a cookie: no session for strangers.
    var asked = new CookieRequestCache();
    asked.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/**"));
    var onward = new SignedIn(accounts);
    onward.setRequestCache(asked);
    // No policy for sessions is set: any, the default too, would make one for each request of a
    // program.
    http.authenticationProvider(authentication)
        .securityContext(context ->
            // The first lasts for one request: what is streamed is dispatched twice.
            context.securityContextRepository(
                new DelegatingSecurityContextRepository(
                    new RequestAttributeSecurityContextRepository(),
                    new AccountSessions(accounts, shared))))
        .requestCache(cache -> cache.requestCache(asked))
        .addFilterBefore(tokens, BasicAuthenticationFilter.class)
        .formLogin(form ->
            form.loginPage("/sign-in").successHandler(onward).failureHandler(AccountAccess::refuse))
        .logout(out ->
            out.logoutRequestMatcher(
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                .deleteCookies("session")
                .logoutSuccessUrl("/sign-in?signed-out"))
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(AccountAccess::ask));
    http.authorizeHttpRequests(requests -> {
      for (AccessRules.Rule rule : AccessRules.ALL) {
        Role role = rule.role();
        if (role == null) {
          requests.requestMatchers(rule.matcher()).permitAll();
        } else {
          requests.requestMatchers(rule.matcher()).hasRole(role.name());
        }
      }
      requests.anyRequest().hasRole(Role.OPERATOR.name());
    });
  }

  /**
   * Leads people to the form; programs are asked for Basic authentication (RFC 7617). What a page
   * loads gets neither: the browser would ask for a password in a window of its own, which hides
   * the page.
   */
  private static void ask(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    if (accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      FORM.commence(request, response, failure);
    } else if (isOfAPage(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, OF_PAGES);
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      BASIC.commence(request, response, failure);
    }
  }

  /** Browsers name the page, or, to addresses that they trust, the kind of request. */
  private static boolean isOfAPage(HttpServletRequest request) {
    return request.getHeader("Sec-Fetch-Mode") != null
        || request.getHeader(HttpHeaders.REFERER) != null;
  }

  private static BasicAuthenticationEntryPoint basic() {
    var basic = new BasicAuthenticationEntryPoint();
    basic.setRealmName("Pillarwatch");
    return basic;
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String why = failure instanceof LockedException ? String.valueOf(failure.getMessage()) : "";
    response.sendRedirect("/sign-in?failed=" + URLEncoder.encode(why, StandardCharsets.UTF_8));
  }

  /** Notes the sign-in and leads to the page that was asked for. */
  private static final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
      this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication who)
        throws IOException, ServletException {
      accounts.signedIn(who.getName());
      super.onAuthenticationSuccess(request, response, who);
    }
  }
}
