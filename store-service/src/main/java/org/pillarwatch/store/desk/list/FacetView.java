package org.pillarwatch.store.desk.list;

import java.util.List;

/**
 * View model of one group of filter choices.
 *
 * @param id of the group in the page
 * @param parameter name of the URL parameter
 * @param chosen number of selected choices
 * @param choices shown at once
 * @param more shown on demand
 */
record FacetView(
    String title,
    String id,
    String parameter,
    int chosen,
    List<Choice> choices,
    List<Choice> more) {

  /**
   * One choice.
   *
   * @param id of the choice in the page
   * @param value of the parameter
   * @param share of the most frequent choice of the group, 0 to 100
   * @param style class of its colour
   */
  record Choice(
      String id,
      String value,
      String label,
      String description,
      String style,
      long count,
      long share,
      boolean isChosen) {}
}
