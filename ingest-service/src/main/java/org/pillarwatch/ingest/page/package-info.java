/** Reads one news page: the article's own text without the page's furniture, and its facts. */
@NullMarked
package org.pillarwatch.ingest.page;

import org.jspecify.annotations.NullMarked;
