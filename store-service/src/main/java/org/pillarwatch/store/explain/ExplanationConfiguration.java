package org.pillarwatch.store.explain;

import java.net.http.HttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Wires the client of classify-service, which signs in as all services of a pipeline do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassifierProperties.class)
class ExplanationConfiguration {

  @Bean
  Explanations explanations(
      ClassifierProperties properties,
      @Value("${pillarwatch.access.user:pillarwatch}") String user,
      @Value("${pillarwatch.access.password:}") String password) {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(properties.timeout());
    RestClient.Builder client = RestClient.builder().requestFactory(requests);
    if (!password.isBlank()) {
      client.defaultHeaders(headers -> headers.setBasicAuth(user, password));
    }
    return new ClassifierClient(properties, client.build());
  }
}
