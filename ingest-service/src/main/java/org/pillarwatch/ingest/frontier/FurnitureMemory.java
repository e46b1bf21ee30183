package org.pillarwatch.ingest.frontier;

import java.util.Set;

/** Which paragraphs, each named by a hash, were met on several pages of a host. */
interface FurnitureMemory {

  /** Knows of no furniture: every page stands for itself. */
  FurnitureMemory NONE =
      new FurnitureMemory() {
        @Override
        public Set<Long> furniture(String host, Set<Long> paragraphs) {
          return Set.of();
        }

        @Override
        public void remember(String host, Set<Long> paragraphs) {}
      };

  /** Those of the paragraphs that several pages of the host hold. */
  Set<Long> furniture(String host, Set<Long> paragraphs);

  /** Notes that one more page of the host holds them. */
  void remember(String host, Set<Long> paragraphs);
}
