package org.pillarwatch.ingest.feed.opml;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes OPML 2.0, with a folder for each label and those that its name puts it in. */
public final class OpmlWriter {

  private static final class Folder {
    final Map<String, Folder> folders = new TreeMap<>();
    final List<Opml.Outline> feeds = new ArrayList<>();

    Folder at(@Nullable String path) {
      Folder folder = this;
      if (path != null) {
        for (String name : path.split(Opml.FOLDER_SEPARATOR, -1)) {
          folder = folder.folders.computeIfAbsent(name, _ -> new Folder());
        }
      }
      return folder;
    }
  }

  private OpmlWriter() {}

  public static String write(Opml list) {
    Folder root = new Folder();
    list.outlines().forEach(feed -> root.at(feed.folder()).feeds.add(feed));
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
      write(root, xml);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new AssertionError("a string takes whatever is written to it", e);
    }
    return document.toString();
  }

  private static void write(Folder folder, XMLStreamWriter xml) throws XMLStreamException {
    for (Opml.Outline feed : folder.feeds) {
      xml.writeEmptyElement("outline");
      xml.writeAttribute("type", "rss");
      xml.writeAttribute("text", feed.title() == null ? feed.address() : feed.title());
      xml.writeAttribute("xmlUrl", feed.address());
    }
    for (Map.Entry<String, Folder> inner : folder.folders.entrySet()) {
      xml.writeStartElement("outline");
      xml.writeAttribute("text", inner.getKey());
      write(inner.getValue(), xml);
      xml.writeEndElement();
    }
  }
}
