/** Access control over HTTP: this machine only, or every caller with the password. */
@NullMarked
package org.pillarwatch.chassis.access;

import org.jspecify.annotations.NullMarked;
