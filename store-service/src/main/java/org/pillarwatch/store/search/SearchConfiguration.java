package org.pillarwatch.store.search;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.pillarwatch.store.query.CatalogueVocabulary;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.query.language.QueryLanguage;
import org.pillarwatch.store.taxonomy.Catalogue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the search. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  private static final int READERS = 6;

  @Bean
  QueryReader queryReader(Catalogue catalogue, QueryLanguage language) {
    return new QueryReader(catalogue, language);
  }

  /**
   * Connections for searches alone, so that they never wait for writers nor writers for them. The
   * database ends what takes too long: closing a connection would not.
   */
  @Bean(defaultCandidate = false)
  HikariDataSource readingPool(
      DataSource writing, @Value("${store.search.statement-timeout:5s}") Duration limit)
      throws SQLException {
    HikariConfig settings = new HikariConfig();
    writing.unwrap(HikariDataSource.class).copyStateTo(settings);
    settings.setPoolName("store-reading");
    settings.setMaximumPoolSize(READERS);
    settings.setMinimumIdle(0);
    settings.setInitializationFailTimeout(-1);
    settings.setConnectionInitSql(
        "%s; set statement_timeout to %d"
            .formatted(settings.getConnectionInitSql(), limit.toMillis()));
    return new HikariDataSource(settings);
  }

  @Bean
  QueryLanguage queryLanguage(Catalogue catalogue) {
    return new QueryLanguage(new CatalogueVocabulary(catalogue));
  }

  /** Answers from the tables; the index, if this replica has one, stands before it. */
  @Bean
  JdbcSearch tables(@Qualifier("readingPool") DataSource readingPool) {
    JdbcClient jdbc = JdbcClient.create(readingPool);
    return new JdbcSearch(jdbc, new ItemTags(jdbc));
  }

  @Bean
  Highlighter highlighter(@Qualifier("readingPool") DataSource readingPool, WordMatches matches) {
    return new Highlighter(new JdbcSearchedTexts(JdbcClient.create(readingPool)), matches);
  }

  @Bean
  OtherQueries otherQueries(Search search) {
    return new OtherQueries(search);
  }
}
