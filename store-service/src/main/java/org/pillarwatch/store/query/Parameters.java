package org.pillarwatch.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, read one by one; what is wrong with them is collected. An empty
 * value counts as absent, since a form sends its empty fields too.
 */
public final class Parameters {

  private static final int MOST_VALUES = 50;

  private final Map<String, List<String>> given;
  private final List<BadParameter> bad = new ArrayList<>();

  /** Reads what a request gave. */
  public Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /** All values of a parameter, each once. */
  public <T> List<T> all(
      String name, Function<String, Optional<T>> reader, Supplier<String> allowed) {
    List<String> values = values(name);
    if (values.size() > MOST_VALUES) {
      bad.add(new BadParameter(name, values.size() + " values", "at most " + MOST_VALUES));
      return List.of();
    }
    List<T> all = new ArrayList<>();
    for (String value : values) {
      Optional<T> read = reader.apply(value);
      read.filter(one -> !all.contains(one)).ifPresent(all::add);
      if (read.isEmpty()) {
        bad.add(new BadParameter(name, value, allowed.get()));
      }
    }
    return all;
  }

  /** The value of a parameter that may stand only once. */
  public <T> @Nullable T one(String name, Function<String, Optional<T>> reader, String allowed) {
    List<String> values = values(name);
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      bad.add(new BadParameter(name, String.join(", ", values), "only one value"));
      return null;
    }
    Optional<T> read = reader.apply(values.getFirst());
    if (read.isEmpty()) {
      bad.add(new BadParameter(name, values.getFirst(), allowed));
    }
    return read.orElse(null);
  }

  /** The value of a parameter that must stand once; null when it is wrong or missing. */
  public <T> @Nullable T required(
      String name, Function<String, Optional<T>> reader, String allowed) {
    if (values(name).isEmpty()) {
      bad.add(new BadParameter(name, "", allowed));
    }
    return one(name, reader, allowed);
  }

  /** Refuses an unknown parameter: a typing error would otherwise show everything. */
  public void allowOnly(Set<String> known) {
    for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
      if (!known.contains(parameter.getKey())) {
        bad.add(
            new BadParameter(
                parameter.getKey(),
                String.join(", ", parameter.getValue()),
                "no parameter but " + String.join(", ", known)));
      }
    }
  }

  /** Adds a mistake that the reader of a single value cannot see. */
  public void refuse(BadParameter parameter) {
    bad.add(parameter);
  }

  /**
   * Returns the result if all parameters are valid.
   *
   * @throws BadQueryException otherwise
   */
  public <T> T result(@Nullable T read) {
    if (!bad.isEmpty()) {
      throw new BadQueryException(bad);
    }
    return Objects.requireNonNull(read);
  }

  private List<String> values(String name) {
    return given.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
