package org.pillarwatch.classify.country.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tab-separated tables beside this package: UTF-8, one row a line, # for comments. */
public final class TsvTable {

  private TsvTable() {}

  /** A row; a missing cell is empty. */
  public record Row(String table, int line, List<String> cells) {

    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /** Returns the names in a cell, which a bar divides. */
    public List<String> names(int column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    public IllegalStateException wrong(String what) {
      return new IllegalStateException("%s line %d: %s".formatted(table, line, what));
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalStateException when the class path lacks it
   */
  public static List<Row> read(String table) {
    try (InputStream in = TsvTable.class.getResourceAsStream("/country/" + table)) {
      if (in == null) {
        throw new IllegalStateException("no table " + table + " on the class path");
      }
      return rows(table, in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + table, unreadable);
    }
  }

  private static List<Row> rows(String table, InputStream in) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Stream.Builder<Row> rows = Stream.builder();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(table, number, Arrays.asList(line.split("\t", -1))));
        }
      }
      return rows.build().toList();
    }
  }

  /** Reads a table that is only words, divided by white space. */
  static List<String> words(String table) {
    return read(table).stream().flatMap(row -> Arrays.stream(row.cell(0).split("\\s+"))).toList();
  }
}
