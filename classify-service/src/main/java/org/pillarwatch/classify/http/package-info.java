/** REST API for classifying a text and listing the taxonomies. */
@NullMarked
package org.pillarwatch.classify.http;

import org.jspecify.annotations.NullMarked;
