/** Taxonomies: topics and their cues, read from YAML files. */
@NullMarked
package org.pillarwatch.classify.taxonomy;

import org.jspecify.annotations.NullMarked;
