package org.pillarwatch.ingest.page;

import java.util.List;

/**
 * Words with which papers of many languages begin what is not the article: calls to read, follow,
 * subscribe or share, labels of advertisements, picture credits, notices of rights.
 */
final class FurniturePhrases {
  private static final int LOOKED_AT = 80;
  private static final int LONGEST = 1500;

  private static final Openings OPENING =
      new Openings(
          """
          read (?:more|also|next|the full|our)|also read|more (?:on|from|about|stories|news|coverage)\\b|related\\b|see also|\
          recommended|you (?:may|might) also|don.t miss|trending|most (?:read|popular)|top stories|latest (?:news|stories)|up next|\
          watch(?: more|:| now)|listen(?: to| now|:)|advertisement|advertising|sponsored|story continues|continue reading|\
          article continues|sign up|subscribe|newsletter|get (?:the|our|more)\\b.{0,40}(?:inbox|newsletter|app)|log in|\
          register|create (?:a|an|your) (?:free )?account|already (?:a|have)|support (?:our|us|independent)|donate|\
          follow (?:us|\\S+ on|on)|join (?:us|our|the conversation)|share (?:this|on|article)|print this|copy link|\
          click here|download (?:the|our)|copyright|©|\\(c\\) |all rights reserved|this (?:article|story|content|post|material) (?:was|is|has|originally|first|may)|\
          (?:photo|image|picture|video|file photo|pic|credit|source|getty|illustration)s?(?: by| credit|:| courtesy|/)|\
          tags?:|topics?:|filed under|categories|posted in|comments?\\b|leave a (?:reply|comment)|view comments|\
          contact (?:us|the)|email (?:us|the)|about the author|editor.s note|disclaimer|correction|published|updated|last (?:updated|modified)|\
          by using|we use cookies|cookies?\\b|privacy|terms (?:of|and)|accept|\
          lesen sie (?:auch|mehr|hier)|mehr (?:zum|zu|aus)|auch interessant|anzeige|werbung|jetzt abonnieren|newsletter|quelle:|foto:|bild:|©|\
          lire (?:aussi|la suite|également)|à lire|voir aussi|publicité|abonnez|inscrivez|partager|crédit|source :|\
          le[ea] (?:también|tambien|además|más|mas)|leer más|te puede interesar|más (?:sobre|información|noticias)|también (?:lee|puedes)|publicidad|suscr[ií]b|\
          síguenos|sigue (?:leyendo|a)|compartir|foto(?:grafía|s)?:|fuente:|noticias relacionadas|ver más|\
          leia (?:também|mais)|veja (?:também|mais)|saiba mais|publicidade|assine|siga|compartilhe|continua (?:após|dopo)|\
          leggi (?:anche|di più|tutto)|guarda anche|pubblicità|iscriviti|condividi|riproduzione riservata|\
          lees (?:ook|meer|verder)|meer over|bekijk ook|advertentie|abonneer|\
          läs (?:också|även|mer)|annons|les også|les mer|annonse|læs også|lue myös|mainos|\
          czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|reklama|čtěte (?:také|více)|přečtěte|inzerce|\
          читайте (?:также|ещё|тоже)|реклама|подпис|источник:|фото:|читати|підпис|\
          ayrıca|haberin devamı|reklam|baca (?:juga|selengkapnya)|simak juga|إقرأ|اقرأ أيضا|إعلان|ادامه|بیشتر بخوانید|\
          関連|続きを読む|広告|写真|阅读|相关|廣告|延伸閱讀|责任编辑|더보기|관련기사|무단\
          """);

  private static final Phrases INSIDE =
      new Phrases(
          List.of(
              """
              we may receive, we may earn, receives a compensation, receives a commission,
              receives compensation, receives commission, receive a compensation,
              receive a commission, receive compensation, receive commission, earns a compensation,
              earns a commission, earns compensation, earns commission, earn a compensation,
              earn a commission, earn compensation, earn commission, affiliate link,
              affiliate partner, may be reached at, can be reached at, follow him on, follow him at,
              follow her on, follow her at, follow them on, follow them at, follow us on,
              follow us at, have a tip?, sign up for, sign up to, subscribe to, subscribe now,
              all rights reserved, subject to copyright, terms of use, terms of service,
              terms of conditions, terms and use, terms and service, terms and conditions,
              privacy policy, privacy notice, in your inbox, our newsletter, may not be published,
              may not be reproduced, may not be reprinted, newsletter abonnieren, newsletter inscri,
              alle rechte vorbehalten, todos los derechos, todos os direitos, tous droits réservés,
              riproduzione riservata, suscriba, suscribe, suscríba, suscríbe, assine a, assine o,
              assine nossa, abonnez-vous, jetzt abonnieren, requires javascript, enable javascript\
              """
                  .split(",\\s+", -1)));

  private FurniturePhrases() {}

  /** Returns whether a text addresses the reader or concerns the paper instead of the news. */
  static boolean inside(String text) {
    return text.length() < LONGEST && INSIDE.inAnyCase(text);
  }

  static boolean open(String text) {
    return OPENING.begin(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
  }
}
