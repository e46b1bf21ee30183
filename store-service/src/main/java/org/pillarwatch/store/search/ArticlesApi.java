package org.pillarwatch.store.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.events.ArticleId;
import org.pillarwatch.store.article.Articles;
import org.pillarwatch.store.article.StoredArticle;
import org.pillarwatch.store.article.StoredVersion;
import org.pillarwatch.store.query.ArticleFilter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.FilterParameters;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.query.language.QueryReading;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Articles over HTTP. */
@RestController
@RequestMapping(path = "/api/articles", produces = "application/json")
@Tag(name = "articles")
class ArticlesApi {

  private final QueryReader queries;
  private final Search search;
  private final Articles articles;
  private final Highlighter highlighter;
  private final OtherQueries others;

  ArticlesApi(
      QueryReader queries,
      Search search,
      Articles articles,
      Highlighter highlighter,
      OtherQueries others) {
    this.queries = queries;
    this.search = search;
    this.articles = articles;
    this.highlighter = highlighter;
    this.others = others;
  }

  @GetMapping
  @Operation(summary = "Articles, newest first; next, as cursor, continues the list")
  @FilterParameters
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
  @Parameter(
      name = "order",
      in = ParameterIn.QUERY,
      schema =
          @Schema(
              allowableValues = {"newest", "relevance"},
              defaultValue = "newest"))
  @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  ArticleList list(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
    ArticleQuery query = queries.query(parameters);
    ArticlePage found = search.page(query);
    var page = new ArticlePage(highlighter.addTo(found.items(), query.filter()), found.next());
    return queries
        .understood(query.filter())
        .map(understood -> list(page, query.filter(), understood))
        .orElseGet(() -> ArticleList.of(page));
  }

  private ArticleList list(
      ArticlePage page, ArticleFilter filter, QueryReading.Understood understood) {
    long total = search.total(filter);
    return ArticleList.of(
        page,
        understood,
        total,
        search.coverage(),
        total == 0 ? others.shorter(filter, understood) : List.of(),
        total == 0 ? others.nearest(filter, understood) : List.of());
  }

  @GetMapping("/{id}")
  @Operation(summary = "The newest version of an article, with why it has each tag")
  ResponseEntity<ArticleView> article(
      @PathVariable ArticleId id,
      @Parameter(description = "A query, whose words are highlighted")
          @RequestParam(required = false)
          @Nullable String q,
      WebRequest request) {
    ArticleFilter filter = queries.saying(q);
    StoredArticle article = articles.find(id).orElseThrow(() -> absent("article " + id));
    String tag = tagOf(article);
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .body(ArticleView.of(article, articles.versions(id), highlighter.of(filter, article)));
  }

  @GetMapping("/{id}/versions/{version}")
  @Operation(summary = "The wording of one version of an article")
  StoredVersion version(@PathVariable ArticleId id, @PathVariable int version) {
    return articles
        .find(id, version)
        .orElseThrow(() -> absent("version %d of article %s".formatted(version, id)));
  }

  private static String tagOf(StoredArticle article) {
    // Tags by name: corrections change them under the same taxonomies, and newer ones their codes.
    int hash =
        Objects.hash(
            article.fetchedAt(),
            String.valueOf(article.withdrawnAt()),
            article.taxonomyVersion(),
            article.classifiedAt(),
            article.marks(),
            article.topics().stream().map(tag -> tag.id() + tag.confidence() + tag.iptc()).toList(),
            article.countries().stream()
                .map(tag -> tag.code().value() + tag.role().name() + tag.confidence())
                .toList());
    return "\"%d-%08x\"".formatted(article.version(), hash);
  }

  private static ResponseStatusException absent(String what) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what + ".");
  }
}
