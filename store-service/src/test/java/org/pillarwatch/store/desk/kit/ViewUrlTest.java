package org.pillarwatch.store.desk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewUrlTest {

  @Test
  void bearsOnlyWhatIsAsked() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("pillar", List.of("rights", "", "gbv"));
    given.put("q", List.of(" "));

    assertThat(new ViewUrl(given).query()).isEqualTo("?pillar=rights&pillar=gbv");
    assertThat(new ViewUrl(Map.of()).query()).isEmpty();
  }

  @Test
  void encodesWhateverIsAsked() {
    assertThat(new ViewUrl(Map.of("q", List.of("\"a&b\"=<c>"))).query())
        .isEqualTo("?q=%22a%26b%22%3D%3Cc%3E");
  }

  @Test
  void differsFromAnotherByOneParameter() {
    ViewUrl address = new ViewUrl(Map.of("pillar", List.of("rights")));

    assertThat(address.with("cursor", "x").without("cursor")).isEqualTo(address);
    assertThat(address.without("pillar").query()).isEmpty();
  }
}
