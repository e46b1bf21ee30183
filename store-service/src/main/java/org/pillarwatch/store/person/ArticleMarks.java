package org.pillarwatch.store.person;

import org.jspecify.annotations.Nullable;

/**
 * What a person, and the team, did with an article. Public methods are called by templates.
 *
 * @param assignee who takes care of it; null for nobody
 * @param isDone whether the assignee has finished
 */
public record ArticleMarks(
    boolean isUnread, boolean isKept, @Nullable String assignee, boolean isDone) {}
