/** Detects the language of a text from its script, its commonest words and their endings. */
@NullMarked
package org.pillarwatch.classify.language;

import org.jspecify.annotations.NullMarked;
