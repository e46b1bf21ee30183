package org.pillarwatch.store.article;

/**
 * Event: new articles were inserted. Published within their transaction; {@code
 * TransactionalEventListener}s receive it after the commit, but not after a commit with unknown
 * outcome.
 */
public record ArticlesAdded() {}
