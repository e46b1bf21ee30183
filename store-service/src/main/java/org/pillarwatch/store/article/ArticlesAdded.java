package org.pillarwatch.store.article;

/**
 * New articles were written. Published within their transaction; {@code
 * TransactionalEventListener}s hear of it once it is committed. After a commit whose end stayed
 * unknown nobody hears.
 */
public record ArticlesAdded() {}
