package org.pillarwatch.ingest.frontier.host;

import java.util.Set;

/** Memory of paragraphs, as hashes, that occur on several pages of a host. */
public interface FurnitureMemory {

  /** Implementation without memory. */
  FurnitureMemory NONE =
      new FurnitureMemory() {
        @Override
        public Set<Long> furniture(String host, Set<Long> paragraphs) {
          return Set.of();
        }

        @Override
        public void remember(String host, Set<Long> paragraphs) {}
      };

  /** Returns those of the paragraphs that several pages of the host contain. */
  Set<Long> furniture(String host, Set<Long> paragraphs);

  /** Records that one more page of the host contains them. */
  void remember(String host, Set<Long> paragraphs);
}
