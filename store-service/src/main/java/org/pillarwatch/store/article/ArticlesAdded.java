package org.pillarwatch.store.article;

/**
 * New articles were written. Published within their transaction; {@code
 * TransactionalEventListener}s hear of it once it is committed. After a commit whose end stayed
 * unknown nobody hears.
 *
 * @param count at least 1
 */
public record ArticlesAdded(int count) {}
