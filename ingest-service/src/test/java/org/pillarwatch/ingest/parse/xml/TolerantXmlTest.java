package org.pillarwatch.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantXmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<?xml version='1.0'?><!-- c --><a b='1' c=\"2\">x<b/>y<c>z</c></a>",
        "<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>",
        "<a><![CDATA[<b>&amp;]]> and <![CDATA[]]]]><![CDATA[>]]></a>",
        "<a>one\r\ntwo\rthree<!-- <b> -->four<?pi <b>?></a>",
        "<a b='&lt;&#34;' c='>'><b b=\"it's\"></b></a>",
        "<!DOCTYPE a [<!ELEMENT a ANY><!ENTITY e 'x'>]><a>1</a>",
        "<a xml:lang='en'><b xml:base='http://e.example/'>Ünïcödé</b></a>"
      })
  void readsWellFormedXmlAsAnyParserDoes(String document) throws XMLStreamException {
    assertThat(written(TolerantXml.read(document))).isEqualTo(byTheJdk(document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          skips junk before the root            | `\u0000 Warning: x <rss>a</rss>`   | <rss>a</rss>
          takes a bare ampersand as text        | `<rss>AT&T &c; a=1&b=2</rss>`      | <rss>AT&T &c; a=1&b=2</rss>
          knows the entities of HTML            | `<rss>&eacute;&nbsp;&mdash;</rss>` | `<rss>é\u00a0—</rss>`
          reads control references as meant     | `<rss>don&#146;t</rss>`            | <rss>don’t</rss>
          drops characters that cannot be       | `<rss>a&#0;\u0001b</rss>`          | <rss>ab</rss>
          takes a lone less-than sign as text   | `<rss>1 < 2</rss>`                 | `<rss>1 < 2</rss>`
          closes what was left open             | `<rss><b>x<br>y</rss>`             | <rss><b>x<br>y</br></b></rss>
          ignores an end tag without a start    | `<rss>x</b>y</rss>`                | <rss>xy</rss>
          ends at the end of a body cut short   | `<rss><b>x</b><c`                  | <rss><b>x</b><c></c></rss>
          takes an open CDATA section to the end| `<rss><![CDATA[x <b>`              | `<rss>x <b></rss>`
          reads attributes without quotes       | `<rss a=1 b>x</rss>`               | <rss a=1 b=>x</rss>
          closes an item where the next begins  | `<rss><item>x<item>y</rss>`        | <rss><item>x</item><item>y</item></rss>
          """)
  void readsWhatWasMeant(String behaviour, String document, String meant) {
    assertThat(written(TolerantXml.read(document))).as(behaviour).isEqualTo(meant);
  }

  @Test
  void namesElementsByNamespaceNotByPrefix() {
    XmlElement rss =
        TolerantXml.read(
                "<rss xmlns:x='https://purl.org/dc/elements/1.1' xmlns:a='http://www.w3.org/2005/Atom'>"
                    + "<x:Creator/><a:link/><dc:date/><odd:thing/></rss>")
            .elements()
            .findFirst()
            .orElseThrow();

    assertThat(rss.elements().map(XmlElement::name))
        .containsExactly("dc:creator", "link", "dc:date", "odd:thing");
  }

  private static String written(XmlElement document) {
    StringBuilder text = new StringBuilder();
    document.elements().forEach(root -> write(root, text));
    return text.toString();
  }

  private static void write(XmlElement element, StringBuilder text) {
    text.append('<').append(element.name());
    element
        .attributes()
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    text.append('>');
    for (Object child : element.content()) {
      if (child instanceof XmlElement inner) {
        write(inner, text);
      } else {
        text.append(child);
      }
    }
    text.append("</").append(element.name()).append('>');
  }

  private static String byTheJdk(String document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(document));
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.append('<').append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          String prefix = xml.getAttributePrefix(i);
          text.append(' ')
              .append(
                  prefix == null || prefix.isEmpty() ? "" : prefix.toLowerCase(Locale.ROOT) + ":")
              .append(xml.getAttributeLocalName(i))
              .append('=')
              .append(xml.getAttributeValue(i));
        }
        text.append('>');
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        text.append("</").append(xml.getLocalName()).append('>');
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }
}
