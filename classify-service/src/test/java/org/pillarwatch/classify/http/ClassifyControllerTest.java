package org.pillarwatch.classify.http;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarwatch.classify.HomeCountries;
import org.pillarwatch.classify.ReloadingClassifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ClassifyControllerTest {

  private static final String BRIBED_MAYOR =
      """
      {"title": "Mayor held over bribes",
       "text": "Prosecutors arrested the mayor on Thursday. He had spoken of unemployment."}
      """;

  private static final MockMvc SERVICE =
      MockMvcBuilders.standaloneSetup(
              new ClassifyController(
                  new ReloadingClassifier(List.of()), new HomeCountries(Map.of("El Diario", "SV"))))
          .build();

  @Test
  void returnsTopicsWithTheirEvidence() throws Exception {
    classify(
            """
            {"title": "Mayor held over bribes",
             "text": "Prosecutors in Tegucigalpa arrested the mayor on Thursday."}
            """)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.language").value("en"))
        .andExpect(jsonPath("$.pillars[0].id").value("governance"))
        .andExpect(jsonPath("$.pillars[0].iptc[0]").value("medtop:20000093"))
        .andExpect(jsonPath("$.pillars[0].evidence[0].in").value("title"))
        .andExpect(jsonPath("$.pillars[0].evidence[0].text").value("bribes"))
        .andExpect(jsonPath("$.linesOfEffort").isEmpty())
        .andExpect(jsonPath("$.countries[0].code").value("HN"))
        .andExpect(jsonPath("$.taxonomyVersion").isNotEmpty());
  }

  @Test
  void explainsOnRequestWhyTopicsAreNotGiven() throws Exception {
    String economic = "$.explain.pillars[?(@.id == 'economic')]";
    classify("/api/classify?explain=true", BRIBED_MAYOR)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.pillars[*].id").value("governance"))
        .andExpect(jsonPath("$.explain.pillars.length()").value(4))
        .andExpect(jsonPath("$.explain.pillars[?(@.id == 'governance')]").isEmpty())
        .andExpect(jsonPath(economic + ".threshold").isNotEmpty())
        .andExpect(jsonPath(economic + ".evidence[*].text").value(hasItem("unemployment")))
        .andExpect(jsonPath(economic + ".counterEvidence[*].text").isNotEmpty())
        .andExpect(jsonPath("$.explain['lines-of-effort'].length()").value(8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/classify", "/api/classify?explain=false"})
  void explainsNothingUnasked(String address) throws Exception {
    classify(address, BRIBED_MAYOR)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.pillars[*].id").value("governance"))
        .andExpect(jsonPath("$.explain").doesNotHaveJsonPath());
  }

  @Test
  void takesTheHomeCountryOfAFeedIntoAccount() throws Exception {
    classify("{\"title\": \"Mayor opens market\", \"feed\": \"El Diario\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.countries[0].code").value("SV"))
        .andExpect(jsonPath("$.countries[0].evidence[0].cue").value("home country of the feed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": \" \"}", "not JSON", "[]"})
  void refusesWhatHoldsNoText(String body) throws Exception {
    classify(body).andExpect(status().isBadRequest());
  }

  @Test
  void showsTheTaxonomies() throws Exception {
    SERVICE
        .perform(get("/api/taxonomies"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].id").value("pillars"))
        .andExpect(jsonPath("$[0].topics[0].labels.es").isNotEmpty())
        .andExpect(jsonPath("$[1].topics.length()").value(8));
  }

  private static ResultActions classify(String body) throws Exception {
    return classify("/api/classify", body);
  }

  private static ResultActions classify(String address, String body) throws Exception {
    return SERVICE.perform(post(address).contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
