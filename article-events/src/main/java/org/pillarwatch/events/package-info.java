/** The contract between the services: events, topics and encoding. */
@NullMarked
package org.pillarwatch.events;

import org.jspecify.annotations.NullMarked;
