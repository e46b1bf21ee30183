package org.pillarwatch.ingest.parse.html;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Which elements and attributes may stay in HTML that others wrote. No element whose content HTML
 * reads as raw text is among them, not even SVG's {@code title}: read again in another context such
 * an element could let go what it held.
 */
final class HarmlessMarkup {

  /** The elements of one namespace and those of their attributes that hold no address. */
  private record Vocabulary(Set<String> elements, Set<String> attributes) {}

  private static final Vocabulary HTML =
      new Vocabulary(
          words(
              "a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center",
              "cite code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1",
              "h2 h3 h4 h5 h6 header hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt",
              "ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th",
              "thead time tr track tt u ul var video wbr"),
          words(
              "abbr align alt axis border cellpadding cellspacing char charoff class clear color cols",
              "colspan compact controls coords datetime dir face headers height hreflang hspace ismap kind",
              "label lang media noshade nowrap open rel rev reversed rows rowspan rules scope shape size",
              "sizes span srclang start summary title type valign value vspace width xml:lang"));
  private static final Vocabulary SVG =
      new Vocabulary(
          words(
              "a circle defs desc ellipse g line lineargradient path polygon polyline radialgradient rect",
              "stop svg text tspan"),
          words(
              "baseprofile cx cy d fill fill-opacity fill-rule font-family font-size font-style",
              "font-weight gradienttransform gradientunits height offset opacity points",
              "preserveaspectratio r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-linecap",
              "stroke-linejoin stroke-opacity stroke-width text-anchor transform version viewbox width x x1",
              "x2 y y1 y2"));
  private static final Vocabulary MATH =
      new Vocabulary(
          words(
              "math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom",
              "mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder",
              "munderover none"),
          words(
              "accent accentunder close columnalign columnlines columnspacing columnspan depth display",
              "displaystyle fence height linethickness lspace mathbackground mathcolor mathsize",
              "mathvariant maxsize minsize notation open rowalign rowlines rowspacing rowspan rspace",
              "scriptlevel separators stretchy width xlink:show xlink:type"));
  private static final Map<String, Vocabulary> NAMESPACES =
      Map.of(
          Parser.NamespaceHtml, HTML,
          Parser.NamespaceSvg, SVG,
          Parser.NamespaceMathml, MATH);
  private static final Pattern ADDRESS = Pattern.compile(":|url", Pattern.CASE_INSENSITIVE);
  private static final Set<String> DROPPED =
      words(
          "applet base basefont bgsound embed frame frameset head iframe link meta noembed noframes",
          "noscript object param script select style template textarea xml");

  private HarmlessMarkup() {}

  /** Returns whether the element must go with everything in it. */
  static boolean isDropped(Element element) {
    String name = element.normalName();
    return DROPPED.contains(name.substring(name.lastIndexOf(':') + 1));
  }

  static boolean isKept(Element element) {
    Vocabulary vocabulary = NAMESPACES.get(element.tag().namespace());
    return vocabulary != null && vocabulary.elements().contains(element.normalName());
  }

  /** Returns whether the attribute, which by its name is no address, may stay. */
  static boolean isKept(Element element, String attribute, String value) {
    Vocabulary vocabulary = NAMESPACES.get(element.tag().namespace());
    // In drawings even a colour can be an address.
    boolean harmless =
        element.tag().namespace().equals(Parser.NamespaceHtml) || !ADDRESS.matcher(value).find();
    return harmless && vocabulary != null && vocabulary.attributes().contains(attribute);
  }

  /** The attributes that may stay on an element of HTML; by their names they are no addresses. */
  static Set<String> attributes() {
    return HTML.attributes();
  }

  private static Set<String> words(String... lines) {
    Set<String> words = new HashSet<>();
    for (String line : lines) {
      words.addAll(List.of(line.split(" ", -1)));
    }
    return words;
  }
}
