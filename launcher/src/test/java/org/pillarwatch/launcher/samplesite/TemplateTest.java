package org.pillarwatch.launcher.samplesite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void escapesValuesForMarkup() {
    var story = Template.named("pages/related-story.html");

    assertThat(story.fill(Map.of("url", "/?a=1&b=2", "title", "\"x\" < $1")))
        .contains("href=\"/?a=1&amp;b=2\"", ">&quot;x&quot; &lt; $1<");
  }

  @Test
  void escapesValuesForJsonInAScript() {
    assertThat(Escaping.forFile("x.json").escape("a \"b\" \\ </script>"))
        .isEqualTo("a \\\"b\\\" \\\\ \\u003c/script>");
  }

  @Test
  void namesTheValueThatIsMissing() {
    var story = Template.named("pages/related-story.html");

    assertThatThrownBy(() -> story.fill(Map.of("url", "/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("title");
  }
}
