package org.pillarwatch.learning;

import java.util.Arrays;
import java.util.BitSet;

/** Sparse matrix that grows row by row. For use by one thread while it grows. */
public final class SparseRows {

  private int[] starts = new int[64];
  private int[] columns = new int[1024];
  private float[] values = new float[1024];
  private int rows;
  private int cells;

  /** Number of complete rows. */
  public int count() {
    return rows;
  }

  /** Adds a cell to the current row, which {@link #endRow} completes. */
  public void add(int column, double value) {
    if (cells == columns.length) {
      columns = Arrays.copyOf(columns, 2 * cells);
      values = Arrays.copyOf(values, 2 * cells);
    }
    columns[cells] = column;
    values[cells++] = (float) value;
  }

  /** Completes the current row. */
  public void endRow() {
    if (rows + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++rows] = cells;
  }

  /** Adds a row of another matrix. */
  public void addRow(SparseRows other, int row) {
    for (int cell = other.starts[row]; cell < other.starts[row + 1]; cell++) {
      add(other.columns[cell], other.values[cell]);
    }
    endRow();
  }

  /** Adds a row of another matrix without some of its columns. */
  public void addRow(SparseRows other, int row, BitSet without) {
    for (int cell = other.starts[row]; cell < other.starts[row + 1]; cell++) {
      if (!without.get(other.columns[cell])) {
        add(other.columns[cell], other.values[cell]);
      }
    }
    endRow();
  }

  /** Adds the product of a row with the weights, which hold {@code width} values a column. */
  public void multiply(int row, double[] weights, int width, double[] sums) {
    for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
      int at = columns[cell] * width;
      float value = values[cell];
      for (int output = 0; output < width; output++) {
        sums[output] += value * weights[at + output];
      }
    }
  }

  /** Adds the outer product of a row and the errors of its outputs to a gradient. */
  public void spread(int row, double[] errors, double[] gradient) {
    int width = errors.length;
    for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
      int at = columns[cell] * width;
      float value = values[cell];
      for (int output = 0; output < width; output++) {
        gradient[at + output] += value * errors[output];
      }
    }
  }
}
