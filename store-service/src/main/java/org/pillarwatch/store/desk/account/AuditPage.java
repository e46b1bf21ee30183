package org.pillarwatch.store.desk.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.audit.Audit;
import org.pillarwatch.store.audit.AuditEntry;
import org.pillarwatch.store.audit.AuditFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, for operators. */
@Controller
class AuditPage {

  private static final int ROWS = 100;

  private final Audit audit;

  AuditPage(Audit audit) {
    this.audit = audit;
  }

  @GetMapping("/audit")
  String page(
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    AuditFilter filter = new AuditFilter(who, action, subject);
    List<AuditEntry> entries = audit.page(filter, before, ROWS);
    model.addAttribute("filter", filter);
    model.addAttribute("entries", entries);
    model.addAttribute("older", entries.size() == ROWS ? entries.getLast().id() : null);
    return "audit";
  }
}
