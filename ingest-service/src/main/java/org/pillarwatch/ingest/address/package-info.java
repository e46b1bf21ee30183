/** Web addresses: parsing, canonical form, registrable domains and shared hosts. */
@NullMarked
package org.pillarwatch.ingest.address;

import org.jspecify.annotations.NullMarked;
