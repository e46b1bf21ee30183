package org.pillarwatch.ingest.feed;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes OPML 2.0, one folder for each label. */
final class OpmlWriter {

  private OpmlWriter() {}

  static String write(List<FeedView> feeds) {
    StringWriter document = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Pillarwatch feeds");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      folders(xml, feeds);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new AssertionError("a string takes whatever is written to it", e);
    }
    return document.toString();
  }

  private static void folders(XMLStreamWriter xml, List<FeedView> feeds) throws XMLStreamException {
    Map<String, List<FeedView>> byLabel =
        feeds.stream()
            .collect(
                Collectors.groupingBy(
                    feed -> feed.label() == null ? "" : feed.label(),
                    TreeMap::new,
                    Collectors.toList()));
    for (Map.Entry<String, List<FeedView>> folder : byLabel.entrySet()) {
      if (!folder.getKey().isEmpty()) {
        xml.writeStartElement("outline");
        xml.writeAttribute("text", folder.getKey());
      }
      for (FeedView feed : folder.getValue()) {
        outline(xml, feed);
      }
      if (!folder.getKey().isEmpty()) {
        xml.writeEndElement();
      }
    }
  }

  private static void outline(XMLStreamWriter xml, FeedView feed) throws XMLStreamException {
    String title = feed.title() == null ? feed.url().getHost() : feed.title();
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", title);
    xml.writeAttribute("xmlUrl", feed.url().toString());
  }
}
