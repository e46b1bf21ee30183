/**
 * Commands that run one stage over files: JSON Lines for programs, readable text for people. They
 * call the services' own code and start neither broker nor database.
 */
@NullMarked
package org.pillarwatch.launcher.batch;

import org.jspecify.annotations.NullMarked;
