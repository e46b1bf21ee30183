/** What a test that asks for engines receives. */
@NullMarked
package org.pillarwatch.engines.junit;

import org.jspecify.annotations.NullMarked;
