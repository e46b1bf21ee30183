@NullMarked
package org.pillarwatch.ingest.frontier.host;

import org.jspecify.annotations.NullMarked;
