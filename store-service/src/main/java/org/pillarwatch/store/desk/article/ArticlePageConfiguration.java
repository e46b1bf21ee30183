package org.pillarwatch.store.desk.article;

import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.correction.Corrections;
import org.pillarwatch.store.person.Assignments;
import org.pillarwatch.store.person.Mutes;
import org.pillarwatch.store.person.Notes;
import org.pillarwatch.store.person.ReadingState;
import org.pillarwatch.store.search.Highlighter;
import org.pillarwatch.store.story.Stories;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the article page. */
@Configuration(proxyBeanMethods = false)
class ArticlePageConfiguration {

  @Bean
  ArticlePages articlePages(Catalogue catalogue, Highlighter highlighter) {
    return new ArticlePages(catalogue, highlighter);
  }

  @Bean
  CorrectionForms correctionForms(Corrections corrections, Catalogue catalogue) {
    return new CorrectionForms(corrections, catalogue);
  }

  @Bean
  PersonalPanel personalPanel(
      ReadingState reading, Assignments assignments, Mutes mutes, Notes notes) {
    return new PersonalPanel(reading, assignments, mutes, notes);
  }

  @Bean
  StoryBoxes storyBoxes(Stories stories, Articles articles) {
    return new StoryBoxes(stories, articles);
  }
}
