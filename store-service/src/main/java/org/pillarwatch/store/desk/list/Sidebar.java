package org.pillarwatch.store.desk.list;

import java.util.List;

/**
 * View model of the pane that leads to the reader's own lists and to beats.
 *
 * @param mine empty when the reader has stated no name
 */
record Sidebar(List<Line> mine, List<Line> beats) {

  /**
   * A link to a view.
   *
   * @param id of the line in the page
   * @param count empty when there is nothing to count
   */
  record Line(String id, String label, String address, String count, boolean isCurrent) {}
}
