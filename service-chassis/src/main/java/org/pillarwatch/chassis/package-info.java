/**
 * What every service does alike at its doors, so that it is decided once: how records are
 * delivered, who may call, and when a service says that it is well. Holds no newsroom logic.
 */
@NullMarked
package org.pillarwatch.chassis;

import org.jspecify.annotations.NullMarked;
