package org.pillarwatch.store.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.json.JsonLineWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.util.RawValue;

/** REST API of the audit trail, for operators. */
@RestController
class AuditApi {

  private static final int MOST = 500;

  private final Audit audit;

  AuditApi(Audit audit) {
    this.audit = audit;
  }

  /** A page of entries, the newest first. */
  @GetMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Map<String, @Nullable Object>> page(
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(defaultValue = "100") int limit) {
    int wanted = Math.clamp(limit, 1, MOST);
    return audit.page(new AuditFilter(who, action, subject), before, wanted).stream()
        .map(AuditApi::line)
        .toList();
  }

  /** All entries as one JSON object per line, the oldest first. The download is recorded too. */
  @GetMapping(path = "/api/audit.ndjson", produces = MediaType.APPLICATION_NDJSON_VALUE)
  ResponseEntity<StreamingResponseBody> download(
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject) {
    AuditFilter filter = new AuditFilter(who, action, subject);
    audit.record("audit.export", "audit", null, filter);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
        .body(out -> {
          var lines = new JsonLineWriter<Map<String, @Nullable Object>>(out);
          audit.forEach(filter, entry -> lines.accept(line(entry)));
        });
  }

  private static Map<String, @Nullable Object> line(AuditEntry entry) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", entry.id());
    line.put("at", entry.at());
    line.put("who", entry.who());
    line.put("address", entry.address());
    line.put("action", entry.action());
    line.put("subject", entry.subject());
    line.put("before", raw(entry.before()));
    line.put("after", raw(entry.after()));
    return line;
  }

  private static @Nullable RawValue raw(@Nullable String json) {
    return json == null ? null : new RawValue(json);
  }
}
