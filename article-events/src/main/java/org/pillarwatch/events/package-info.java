/** The contract between the services: what travels on which topic, and how it is written. */
@NullMarked
package org.pillarwatch.events;

import org.jspecify.annotations.NullMarked;
