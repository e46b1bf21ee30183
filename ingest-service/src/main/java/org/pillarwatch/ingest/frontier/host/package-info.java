/** Knowledge about single hosts: paragraphs that their pages repeat, and site rules. */
@NullMarked
package org.pillarwatch.ingest.frontier.host;

import org.jspecify.annotations.NullMarked;
