package org.pillarwatch.store.desk.list;

/**
 * Link to a query that finds something, shown when the query of the reader finds nothing.
 *
 * @param lead what distinguishes it, in words
 * @param total articles that it finds
 */
record OtherSearch(String lead, String query, String address, long total) {}
