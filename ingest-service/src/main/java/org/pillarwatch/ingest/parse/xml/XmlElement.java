package org.pillarwatch.ingest.parse.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed. Its name and those of its attributes are canonical: lower case, with a
 * fixed prefix for each namespace, and with none for the namespaces of RSS and Atom themselves
 * ({@link XmlNames}).
 */
public final class XmlElement {

  private static final Object[] NOTHING = {};
  private static final int SEVERAL = 16;

  private final String name;
  private final long bit;
  private final Map<String, String> attributes;
  private final @Nullable XmlElement parent;
  // Most elements hold nothing but one text.
  private Object[] children = NOTHING;
  private int count;
  // One bit for the hash of each child's name, so that most questions are answered at a glance.
  private long childNames;
  private final boolean hasBase;
  private boolean closed;

  XmlElement(String name, Map<String, String> attributes, @Nullable XmlElement parent) {
    this.name = name;
    this.bit = bit(name);
    this.attributes = attributes;
    this.parent = parent;
    this.hasBase = attributes.containsKey("xml:base") || (parent != null && parent.hasBase);
  }

  public String name() {
    return name;
  }

  public @Nullable XmlElement parent() {
    return parent;
  }

  void add(XmlElement child) {
    childNames |= child.bit;
    append(child);
  }

  void add(String text) {
    if (!text.isEmpty()) {
      append(text);
    }
  }

  private void append(Object child) {
    if (count == children.length) {
      children = Arrays.copyOf(children, count == 0 ? 1 : Math.max(SEVERAL, count * 2));
    }
    children[count++] = child;
  }

  void close() {
    closed = true;
  }

  /** Returns whether the end of the element was seen before the document ended. */
  public boolean isComplete() {
    return closed;
  }

  public boolean is(String... names) {
    for (String one : names) {
      if (name.equals(one)) {
        return true;
      }
    }
    return false;
  }

  private static long bits(String... names) {
    long bits = 0;
    for (String one : names) {
      bits |= bit(one);
    }
    return bits;
  }

  private static long bit(String name) {
    int hash = name.hashCode();
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 12);
  }

  /** Returns whether an {@code xml:base} is in force within the element. */
  public boolean hasBase() {
    return hasBase;
  }

  public Optional<String> attribute(String name) {
    String value = attributes.isEmpty() ? null : attributes.get(name);
    return value == null ? Optional.empty() : Optional.of(value.strip()).filter(v -> !v.isEmpty());
  }

  /** The attribute's value even if it is empty, of this element or the nearest one around it. */
  public Optional<String> inherited(String name) {
    for (XmlElement at = this; at != null; at = at.parent) {
      String value = at.attributes.get(name);
      if (value != null) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  /** Elements and strings, in document order. */
  public List<Object> content() {
    return Arrays.asList(children).subList(0, count);
  }

  public Stream<XmlElement> elements() {
    return Arrays.stream(children, 0, count)
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast);
  }

  public boolean hasElements() {
    return childNames != 0;
  }

  /** The child elements of these names, in document order. */
  public List<XmlElement> all(String... names) {
    long wanted = bits(names);
    if ((childNames & wanted) == 0) {
      return List.of();
    }
    List<XmlElement> found = new ArrayList<>(2);
    for (int i = 0; i < count; i++) {
      if (children[i] instanceof XmlElement element
          && (element.bit & wanted) != 0
          && element.is(names)) {
        found.add(element);
      }
    }
    return found;
  }

  /**
   * Returns the first non-empty child element with one of these names, in the order of the names.
   */
  public Optional<XmlElement> first(String... names) {
    for (String name : names) {
      if ((childNames & bit(name)) != 0) {
        for (int i = 0; i < count; i++) {
          if (children[i] instanceof XmlElement element
              && element.name.equals(name)
              && !element.isBlank()) {
            return Optional.of(element);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The text of the first child element that has some under one of these names. */
  public Optional<String> textOf(String... names) {
    return first(names).map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  /** All text in the element, stripped. */
  public String text() {
    if (count == 1 && children[0] instanceof String only) {
      return only.strip();
    }
    StringBuilder text = new StringBuilder();
    collect(text);
    return text.toString().strip();
  }

  private void collect(StringBuilder text) {
    for (int i = 0; i < count; i++) {
      if (children[i] instanceof XmlElement element) {
        element.collect(text);
      } else {
        text.append(children[i]);
      }
    }
  }

  private boolean isBlank() {
    return attributes.isEmpty() && !hasElements() && text().isEmpty();
  }

  /** The elements from the outermost to this one. */
  public List<XmlElement> path() {
    List<XmlElement> path = new ArrayList<>();
    for (XmlElement at = this; at != null; at = at.parent) {
      path.addFirst(at);
    }
    return path;
  }

  static Map<String, String> noAttributes() {
    return new LinkedHashMap<>(0);
  }
}
