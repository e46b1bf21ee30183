package org.pillarwatch.store.account;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Roles in the terms of Spring Security. */
final class Authorities {

  private Authorities() {}

  /** Authorities of a role and of those below it. */
  static List<GrantedAuthority> of(Role role) {
    return Arrays.stream(Role.values())
        .filter(each -> each.compareTo(role) <= 0)
        .<GrantedAuthority>map(each -> new SimpleGrantedAuthority("ROLE_" + each.name()))
        .toList();
  }
}
