/**
 * Sample news site on loopback: eight invented outlets whose feeds grow over time, for trying the
 * whole pipeline without a network. Independent of the services.
 */
@NullMarked
package org.pillarwatch.launcher.samplesite;

import org.jspecify.annotations.NullMarked;
