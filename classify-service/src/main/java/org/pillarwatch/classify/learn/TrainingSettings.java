package org.pillarwatch.classify.learn;

/**
 * How weights are learned.
 *
 * @param folds parts that the sources are divided into; each is left out once
 * @param fewestForConcept texts that a concept needs to get a weight
 * @param fewestForWord texts that a word needs to get a weight
 * @param mostWords words that keep their weights: those that weigh most
 * @param penalty how strongly weights are drawn to nothing
 * @param unlabelledShare how much a text without labels counts beside a labelled one, on average
 */
record TrainingSettings(
    int folds,
    int fewestForConcept,
    int fewestForWord,
    int mostWords,
    double penalty,
    double unlabelledShare) {}
