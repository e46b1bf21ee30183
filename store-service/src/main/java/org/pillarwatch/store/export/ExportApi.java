package org.pillarwatch.store.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.pillarwatch.store.export.atom.RomeFeedWriter;
import org.pillarwatch.store.query.ArticleQuery;
import org.pillarwatch.store.query.FilterParameters;
import org.pillarwatch.store.query.QueryReader;
import org.pillarwatch.store.search.Search;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Any query as a feed over HTTP. */
@RestController
@Tag(name = "articles")
class ExportApi {

  private static final MediaType TYPE = MediaType.parseMediaType(RomeFeedWriter.TYPE);

  private final QueryReader queries;
  private final Search search;
  private final RomeFeedWriter writer;
  private final ExportProperties outlet;

  ExportApi(QueryReader queries, Search search, RomeFeedWriter writer, ExportProperties outlet) {
    this.queries = queries;
    this.search = search;
    this.writer = writer;
    this.outlet = outlet;
  }

  /** Sets its content type itself: the address selects Atom, regardless of the Accept header. */
  @GetMapping(RomeFeedWriter.PATH)
  @Operation(summary = "Articles, newest first, as a feed in Atom 1.0 (RFC 4287)")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = RomeFeedWriter.TYPE))
  @FilterParameters
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
  @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
  ResponseEntity<byte[]> feed(
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
      @Parameter(hidden = true) ServletWebRequest request) {
    var filter = new LinkedMultiValueMap<>(parameters);
    // The token of a feed reader, checked before.
    filter.remove("key");
    ArticleQuery query = queries.query(filter);
    byte[] feed = writer.write(query, search.page(query), base(request.getRequest()));
    // Weak, so that the answer may be compressed. There is no Last-Modified: a feed can change
    // twice in one second, and by an article that leaves it.
    String tag = "W/\"" + DigestUtils.md5DigestAsHex(feed) + "\"";
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
    }
    return ResponseEntity.ok()
        .contentType(TYPE)
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .body(feed);
  }

  private URI base(HttpServletRequest request) {
    URI configured = outlet.baseUrl();
    return configured == null
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUri()
        : configured;
  }
}
