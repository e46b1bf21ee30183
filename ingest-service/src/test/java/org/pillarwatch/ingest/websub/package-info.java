@NullMarked
package org.pillarwatch.ingest.websub;

import org.jspecify.annotations.NullMarked;
