/** Why an article does not have a topic, as the classifier answers on request. */
@NullMarked
package org.pillarwatch.store.explain;

import org.jspecify.annotations.NullMarked;
