package org.pillarwatch.store.desk.list;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pillarwatch.store.desk.kit.TagView;
import org.pillarwatch.store.desk.kit.TextPiece;

/**
 * View model of an article in the list.
 *
 * @param title for labels
 * @param headline the title in pieces
 * @param summary or the part of the text that was searched for, in pieces; empty without either
 * @param language for the attribute {@code lang}; null when unknown
 * @param url address of the original
 * @param isEdited whether an editor corrected a tag
 * @param marks properties of the whole article, as text
 * @param topics in the order of their taxonomies
 * @param focus countries that it is about
 * @param mentions countries that it names
 */
record ItemView(
    String id,
    String title,
    List<TextPiece> headline,
    List<TextPiece> summary,
    @Nullable String language,
    @Nullable String url,
    String source,
    Instant datedAt,
    int version,
    boolean isEdited,
    List<String> marks,
    List<TagView> topics,
    List<TagView> focus,
    List<TagView> mentions) {}
