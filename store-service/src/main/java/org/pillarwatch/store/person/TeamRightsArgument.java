package org.pillarwatch.store.person;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves parameters of the type {@link TeamRights} from the role of whoever signed in. */
final class TeamRightsArgument implements HandlerMethodArgumentResolver {

  private static final String EDITOR = "EDITOR";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == TeamRights.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return new TeamRights(
        servlet == null || servlet.getUserPrincipal() == null || servlet.isUserInRole(EDITOR));
  }
}
