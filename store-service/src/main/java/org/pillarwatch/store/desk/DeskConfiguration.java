package org.pillarwatch.store.desk;

import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.chronicle.Stories;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.search.Search;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the desk. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  Items items(Catalogue catalogue) {
    return new Items(catalogue);
  }

  @Bean
  Facets facets(Search search, Catalogue catalogue) {
    return new Facets(search, catalogue);
  }

  @Bean
  ArticlePages articlePages(Catalogue catalogue) {
    return new ArticlePages(catalogue);
  }

  @Bean
  CorrectionForms correctionForms(Corrections corrections, Catalogue catalogue) {
    return new CorrectionForms(corrections, catalogue);
  }

  @Bean
  StoryBoxes storyBoxes(Stories stories, Articles articles) {
    return new StoryBoxes(stories, articles);
  }

  @Bean
  LiveReaders liveReaders(Search search) {
    return new LiveReaders(search);
  }
}
