package org.pillarwatch.chassis.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Configures access control. With a password, every request must authenticate (RFC 7617). Without
 * one, only this machine is served, and browsers are protected against cross-site requests and DNS
 * rebinding. Health probes and each {@link PublicPath} need no password.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'self'; "
          + "form-action 'self'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain accessRule(
      HttpSecurity http,
      AccessProperties access,
      ServerProperties server,
      ObjectProvider<PublicPath> doors,
      ObjectProvider<ServiceAccess> own) {
    refuseUnprotected(access, server.getAddress());
    RequestMatcher free = free(doors.stream().toList());
    http.csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new CrossSiteFilter(), SecurityContextHolderFilter.class)
        .headers(headers ->
            headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)));
    ServiceAccess service = own.getIfAvailable();
    if (access.isOpen() || service == null) {
      http.sessionManagement(
          sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
    if (access.isOpen()) {
      http.addFilterBefore(new HostHeaderFilter(free), SecurityContextHolderFilter.class)
          .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    } else {
      http.httpBasic(Customizer.withDefaults())
          .authorizeHttpRequests(requests ->
              requests
                  .requestMatchers("/actuator/health/**")
                  .permitAll()
                  .requestMatchers(free)
                  .permitAll());
      if (service == null) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
      } else {
        service.configure(http, users(access));
      }
    }
    return http.build();
  }

  private static RequestMatcher free(List<PublicPath> doors) {
    var paths = PathPatternRequestMatcher.withDefaults();
    List<PathPatternRequestMatcher> open =
        doors.stream().map(door -> paths.matcher(door.path())).toList();
    return request -> open.stream().anyMatch(door -> door.matches(request));
  }

  @Bean
  UserDetailsService users(AccessProperties access) {
    String password = access.password();
    return access.isOpen() || password == null
        ? new InMemoryUserDetailsManager()
        : new InMemoryUserDetailsManager(
            User.withUsername(access.user())
                .password(password)
                .roles("READER", "EDITOR", "OPERATOR")
                .build());
  }

  /**
   * Does not hash: the password is in the operator's environment as plain text, so a hash would
   * slow down each request and protect nothing.
   */
  @Bean
  PasswordEncoder passwords() {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : password.toString();
      }

      @Override
      public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
        return given != null
            && expected != null
            && MessageDigest.isEqual(given.toString().getBytes(UTF_8), expected.getBytes(UTF_8));
      }
    };
  }

  private static void refuseUnprotected(AccessProperties access, @Nullable InetAddress address) {
    if (access.isOpen() && (address == null || !address.isLoopbackAddress())) {
      throw new UnprotectedAddressException(
          address == null ? "not set (all interfaces)" : address.getHostAddress());
    }
  }
}
