package org.pillarwatch.classify.learn;

/**
 * Settings of learning weights.
 *
 * @param folds number of parts of the sources; each part is left out once
 * @param fewestForConcept minimum number of texts with a concept for it to get a weight
 * @param fewestForWord minimum number of texts with a word for it to get a weight
 * @param mostWords maximum number of words with a weight: those with the largest
 * @param penalty strength of the quadratic penalty on weights
 * @param unlabelledShare weight of a text without labels relative to a labelled one, on average
 * @param deviation scale of what calibration learns of single languages and topics beside what it
 *     learns of all; smaller with fewer texts
 * @param tolerance F1 given up for the highest threshold: a tag too many annoys more than a tag too
 *     few
 */
record TrainingSettings(
    int folds,
    int fewestForConcept,
    int fewestForWord,
    int mostWords,
    double penalty,
    double unlabelledShare,
    double deviation,
    double tolerance) {}
