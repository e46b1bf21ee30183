package org.pillarwatch.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Purpose of a box, derived from the words of its class, id and role. Page authors name their boxes
 * with the same few hundred English words, and a few of other languages.
 */
enum BoxPurpose {
  BODY("articlebody"),
  TITLE("headline title heading titulo titre titel hed"),
  STANDFIRST(
      """
      standfirst dek deck subtitle subheadline subhead summary abstract excerpt intro teaser
      chapo bajada lead kicker description sapo\
      """),
  BYLINE(
      """
      byline author authors autor autores auteur writer contributor contributors bio
      reporter journalist credits firma authorname authorbox\
      """),
  DATE(
      """
      date time timestamp datetime published publish updated modified dateline fecha datum
      meta info readtime reading\
      """),
  CAPTION(
      """
      caption captions figcaption credit copyright legend cutline imagecredit captiontext
      imagedesc imgdesc photodesc picdesc picturedesc imagetext imgtext phototext picturetext
      imagedescription photodescription imageinfo photoinfo imgcaption photocaption
      bildunterschrift bildtext bildlegende bildbeschreibung bildtekst billedtekst billedetekst
      bildebyline kuvateksti legende leyenda piedefoto fotopie epigrafe didascalia bijschrift
      onderschrift fotobijschrift fotoonderschrift podpis popisek kepalairas legenda\
      """),
  SHARE(
      """
      share sharing social sharebar addthis sharethis follow whatsapp facebook shares sns
      bookmark print toolbar tools reactions likes\
      """),
  RELATED(
      """
      related recommended recommendation recommendations recirc recirculation readmore more
      next also popular trending mostread outbrain taboola suggested suggestions teasers
      latest similar relacionadas relacionados relacionada zergnet crosslink linkbox
      readnext upnext explore headlines stories ranking top\
      """),
  NAVIGATION(
      """
      nav navigation navbar menu breadcrumb breadcrumbs pagination pager masthead header
      topbar skip toc sitemap search navi\
      """),
  COMMENTS("comment comments disqus respond discussion commentlist reply"),
  ADVERT(
      """
      ad ads advert adverts advertisement advertising adslot adunit sponsor sponsored dfp
      promo promotion banner gpt affiliate adbox commercial partner publicidad werbung
      anzeige shopping deals product\
      """),
  SIGNUP(
      """
      newsletter subscribe subscription signup paywall register registration login signin
      donate donation support offer piano cta membership premium regwall app download form
      inscription podcast\
      """),
  TAGS("tag tags topics topic keywords keyword categories category labels"),
  FOOTER("footer foot bottom disclaimer legal colophon correction endnote"),
  CONSENT("cookie cookies consent gdpr privacy onetrust notice adblock"),
  ASIDE(
      """
      sidebar aside widget widgets rail secondary complementary infobox factbox box inset
      module\
      """),
  GALLERY(
      """
      gallery slideshow carousel slider lightbox photo photos image video player media audio
      figure thumbnail jw\
      """),
  EMBED("embed embedded tweet twitter instagram tiktok youtube iframe oembed interactive"),
  QUOTE("pullquote quote blockquote pull"),
  HIDDEN(
      """
      hidden hide sr screenreader invisible offscreen modal popup overlay tooltip dropdown
      dialog toast noscript\
      """);

  /** Marks of a box that holds the body, with all but letters taken out. */
  private static final Phrases BODY_MARKS =
      new Phrases(
          words(
              """
              articlebody articlecontent articletext articlemain articledetail entrycontent
              entrybody postcontent postbody posttext postentry storybody storycontent storytext
              newsbody newscontent newstext bodytext bodycopy bodycontent contentbody contenttext
              maintext textcontent blogcontent singlecontent detailcontent detailtext richtext
              pagecontent contentarticle articlecopy mainbody paragraph cuerpo wysiwyg textbody
              fulltext leadcontent prose tdpostcontent\
              """));

  /** A name such as {@code has-sidebar} or {@code comments-open} names a state, not a purpose. */
  private static final Set<String> STATE_BEFORE =
      Set.of(
          "has",
          "no",
          "with",
          "without",
          "show",
          "shows",
          "allow",
          "allows",
          "enable",
          "enables",
          "disable",
          "disables");

  private static final Set<String> STATE_BEHIND =
      Set.of("enabled", "disabled", "open", "opened", "closed", "allowed");

  /** Purposes that a box with the article cannot have: there its name refers to something else. */
  private static final int OUTSIDE =
      Stream.of(COMMENTS, SHARE, RELATED, ADVERT, SIGNUP, TAGS, NAVIGATION, FOOTER, ASIDE, HIDDEN)
          .mapToInt(BoxPurpose::bit)
          .reduce(0, (one, other) -> one | other);

  private static final Map<String, Integer> WORDS = new HashMap<>();

  /** Names read before: the pages of a site, and of many sites, use the same ones. */
  private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 20_000;
  private static final int LONGEST_KNOWN = 40;

  static {
    for (BoxPurpose concept : values()) {
      words(concept.words).forEach(word -> WORDS.merge(word, concept.bit(), (a, b) -> a | b));
    }
  }

  private final String words;

  BoxPurpose(String words) {
    this.words = words;
  }

  private static List<String> words(String text) {
    return List.of(text.split("\\s+", -1));
  }

  // The bits live no longer than a page; a new constant may change them.
  @SuppressWarnings("EnumOrdinal")
  int bit() {
    return 1 << ordinal();
  }

  /** Of these concepts, those that a box can have which holds the article. */
  static int aroundTheArticle(int bits) {
    return bits & ~OUTSIDE;
  }

  boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  /** The concepts, as bits, that one class name or id speaks of. */
  static int bitsOf(String name) {
    Integer known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    int bits = read(name);
    if (name.length() <= LONGEST_KNOWN && KNOWN.size() < MOST_KNOWN) {
      KNOWN.put(name, bits);
    }
    return bits;
  }

  private static int read(String name) {
    int bits = 0;
    String first = "";
    String last = "";
    String before = "";
    StringBuilder letters = new StringBuilder(name.length());
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || breaks(name, i)) {
        String word = word(name, start, i);
        bits |= WORDS.getOrDefault(word, 0);
        // Of several words that mean one thing only together, such as photo-desc.
        bits |= before.isEmpty() || word.isEmpty() ? 0 : pair(before + word);
        before = word.isEmpty() ? before : word;
        letters.append(word);
        first = start == 0 ? word : first;
        last = word;
        start = i;
      }
    }
    if (STATE_BEFORE.contains(first) || STATE_BEHIND.contains(last)) {
      return 0;
    }
    String whole = letters.toString();
    bits |= WORDS.getOrDefault(whole, 0);
    return BODY_MARKS.in(whole) ? bits | BODY.bit() : bits;
  }

  /** A purpose that two words have together; single words that run into one have their own. */
  private static int pair(String words) {
    return WORDS.getOrDefault(words, 0) & CAPTION.bit();
  }

  /**
   * Returns whether a word ends before a place: {@code article-body}, {@code articleBody}, {@code
   * RSSFeed}.
   */
  private static boolean breaks(String name, int place) {
    char before = name.charAt(place - 1);
    char here = name.charAt(place);
    if (!letter(before) || !letter(here)) {
      return true;
    }
    boolean followedBySmall = place + 1 < name.length() && small(name.charAt(place + 1));
    return !small(here) && (small(before) || followedBySmall);
  }

  /** In small letters; empty where there is no letter. */
  private static String word(String name, int from, int to) {
    return letter(name.charAt(from)) ? name.substring(from, to).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean letter(char c) {
    return small(c) || (c >= 'A' && c <= 'Z');
  }

  private static boolean small(char c) {
    return c >= 'a' && c <= 'z';
  }
}
