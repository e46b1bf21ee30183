package org.pillarwatch.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Purposes that a box with the article cannot have: there its name refers to something else. */
  private static final int OUTSIDE =
      Stream.of(
              COMMENTS,
              SHARE,
              RELATED,
              ADVERT,
              SIGNUP,
              TAGS,
              NAVIGATION,
              FOOTER,
              CONSENT,
              ASIDE,
              HIDDEN)
          .mapToInt(BoxPurpose::bit)
          .reduce(0, (one, other) -> one | other);

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

  /** The bits of each word that has a purpose. */
  static Map<String, Integer> words() {
    Map<String, Integer> bits = new HashMap<>();
    for (BoxPurpose purpose : values()) {
      words(purpose.words).forEach(word -> bits.merge(word, purpose.bit(), (a, b) -> a | b));
    }
    return bits;
  }

  /** The bit of the body if the letters of a name contain a mark of it. */
  static int bodyMark(char[] letters, int count) {
    return BODY_MARKS.in(letters, count) ? BODY.bit() : 0;
  }

  /** The purposes, as bits, of the names in a class, id or role. */
  static int bitsOf(String names) {
    return new BoxNames().bitsOf(names);
  }
}
