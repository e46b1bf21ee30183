package org.pillarwatch.ingest.page;

import java.util.List;

/**
 * A page whose article is known, with its blocks judged.
 *
 * @param set the set of pages it belongs to
 * @param site the word that names its site
 * @param articles the texts that would be right
 * @param features the names of the features of its blocks; none when it has no blocks
 */
record LearningPage(
    String set,
    String site,
    List<Shingles> articles,
    List<String> features,
    List<JudgedBlock> blocks) {}
