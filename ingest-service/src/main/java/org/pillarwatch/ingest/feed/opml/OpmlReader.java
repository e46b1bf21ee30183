package org.pillarwatch.ingest.feed.opml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML 1.0 and 2.0. Documents that declare a DTD are refused: nothing in OPML needs one. Safe
 * for use by many threads.
 */
public final class OpmlReader {

  /** The JDK's parser stops at a hundred, without saying that this is why. */
  private static final int DEEPEST = 50;

  private static final int NO_COMMENT = -1;

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  public OpmlReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * @throws UnreadableOpml when it is no OPML, or too much of it
   */
  public Opml read(byte[] document) throws UnreadableOpml {
    if (document.length > Opml.MOST_BYTES) {
      throw new UnreadableOpml(
          "it has more than %d bytes; take it in parts".formatted(Opml.MOST_BYTES));
    }
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      try {
        return new Opml(outlines(xml));
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new UnreadableOpml("it is not well-formed XML at " + place(e));
    }
  }

  private static List<Opml.Outline> outlines(XMLStreamReader xml)
      throws XMLStreamException, UnreadableOpml {
    List<Opml.Outline> outlines = new ArrayList<>();
    Deque<String> around = new ArrayDeque<>();
    boolean isOpml = false;
    int feeds = 0;
    int commentDepth = NO_COMMENT;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw new UnreadableOpml("it declares a DTD");
        case XMLStreamConstants.START_ELEMENT -> {
          isOpml |= around.isEmpty() && xml.getLocalName().equals("opml");
          if (!isOpml) {
            throw new UnreadableOpml("it is not OPML but <" + xml.getLocalName() + ">");
          }
          if (commentDepth == NO_COMMENT && isComment(xml)) {
            commentDepth = around.size();
          }
          String address = commentDepth == NO_COMMENT ? address(xml) : null;
          if (address != null && ++feeds <= Opml.MOST_OUTLINES) {
            outlines.add(new Opml.Outline(address, name(xml), folder(around)));
          }
          around.addLast(folderName(xml));
          if (around.size() > DEEPEST) {
            throw new UnreadableOpml("its folders are nested more than %d deep".formatted(DEEPEST));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          around.removeLast();
          commentDepth = around.size() == commentDepth ? NO_COMMENT : commentDepth;
        }
        default -> {}
      }
    }
    if (feeds > Opml.MOST_OUTLINES) {
      throw new UnreadableOpml(
          "it holds %d feeds, and at most %d are taken at once; take it in parts"
              .formatted(feeds, Opml.MOST_OUTLINES));
    }
    return outlines;
  }

  /** OPML 2.0: an outline that is commented out, and with it all below. */
  private static boolean isComment(XMLStreamReader xml) {
    return xml.getLocalName().equals("outline")
        && "true".equalsIgnoreCase(attribute(xml, "isComment"));
  }

  private static @Nullable String address(XMLStreamReader xml) {
    return xml.getLocalName().equals("outline") ? attribute(xml, "xmlUrl") : null;
  }

  private static @Nullable String folder(Deque<String> around) {
    String folder =
        around.stream()
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(Opml.FOLDER_SEPARATOR));
    return folder.isEmpty() ? null : folder;
  }

  private static String folderName(XMLStreamReader xml) {
    String name = xml.getLocalName().equals("outline") ? name(xml) : null;
    return name == null ? "" : name;
  }

  /** {@code text} is what the standard asks for, {@code title} what many write instead. */
  private static @Nullable String name(XMLStreamReader xml) {
    String title = attribute(xml, "title");
    return title == null ? attribute(xml, "text") : title;
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String place(XMLStreamException e) {
    var location = e.getLocation();
    return location == null
        ? "an unknown place"
        : "line %d, column %d".formatted(location.getLineNumber(), location.getColumnNumber());
  }
}
