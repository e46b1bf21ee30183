package org.pillarwatch.store.person;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Resolves parameters of the type {@code Optional<Person>}: the account that signed in; on a desk
 * without accounts, or with one shared by all, the name that the browser states.
 */
final class PersonArgument implements HandlerMethodArgumentResolver {

  private final String sharedUser;

  /**
   * Creates a resolver.
   *
   * @param sharedUser name of the account that is nobody's own
   */
  PersonArgument(String sharedUser) {
    this.sharedUser = sharedUser;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Optional.class
        && parameter.nested().getNestedParameterType() == Person.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return servlet == null ? Optional.empty() : person(servlet);
  }

  private Optional<Person> person(HttpServletRequest request) {
    Principal principal = request.getUserPrincipal();
    if (principal != null && !sharedUser.equals(principal.getName())) {
      return Person.authenticated(principal.getName());
    }
    Cookie cookie = WebUtils.getCookie(request, PersonCookie.NAME);
    return cookie == null ? Optional.empty() : PersonCookie.read(cookie.getValue());
  }
}
