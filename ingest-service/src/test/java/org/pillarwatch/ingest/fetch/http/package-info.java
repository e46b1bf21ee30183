@NullMarked
package org.pillarwatch.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
