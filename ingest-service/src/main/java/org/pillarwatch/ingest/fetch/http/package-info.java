/**
 * HTTP client for feeds and pages: rate-limited per host, bounded in time and size, and without
 * access to private networks.
 */
@NullMarked
package org.pillarwatch.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
