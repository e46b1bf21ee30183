/** Lets a person try a text and see the taxonomies over HTTP. */
@NullMarked
package org.pillarwatch.classify.http;

import org.jspecify.annotations.NullMarked;
