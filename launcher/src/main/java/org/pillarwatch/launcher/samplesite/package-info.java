/**
 * A small world of news on loopback: eight invented outlets whose feeds grow while one watches, so
 * that the whole pipeline can be tried without a network. Knows nothing of the services.
 */
@NullMarked
package org.pillarwatch.launcher.samplesite;

import org.jspecify.annotations.NullMarked;
