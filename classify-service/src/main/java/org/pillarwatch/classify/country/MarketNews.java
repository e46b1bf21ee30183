package org.pillarwatch.classify.country;

import java.util.HashSet;
import java.util.Set;
import org.pillarwatch.classify.text.Words;

/**
 * Measures how much a text reads like news of markets and companies, which names the country it is
 * about by its dateline alone more often than other news does.
 */
final class MarketNews {

  private static final int ENOUGH = 8;
  private static final int BEGINNING = 250;

  private static final Set<String> WORDS =
      Set.of(
          "pct",
          "percent",
          "mln",
          "bln",
          "dlrs",
          "dlr",
          "stg",
          "cts",
          "shr",
          "shares",
          "share",
          "stock",
          "stocks",
          "tonnes",
          "tonne",
          "tons",
          "barrels",
          "crude",
          "exports",
          "export",
          "imports",
          "bank",
          "banks",
          "market",
          "markets",
          "rates",
          "rate",
          "dealers",
          "traders",
          "yen",
          "dollar",
          "dollars",
          "marks",
          "francs",
          "quarter",
          "profit",
          "profits",
          "net",
          "loss",
          "output",
          "production",
          "prices",
          "price",
          "tender",
          "offer",
          "bid",
          "trade",
          "buyers",
          "sellers",
          "futures",
          "bond",
          "bonds",
          "notes",
          "coupon",
          "lead",
          "managers",
          "yield",
          "currency",
          "exchange",
          "reserves",
          "deficit",
          "surplus",
          "inflation",
          "shipment",
          "crop",
          "harvest",
          "wheat",
          "sugar",
          "coffee",
          "cocoa",
          "copper",
          "gold",
          "acciones",
          "mercado",
          "precios",
          "exportaciones",
          "toneladas",
          "barriles",
          "bolsa",
          "marches",
          "actions",
          "prix",
          "exportacoes",
          "precos",
          "acoes");

  private MarketNews() {}

  /** Returns a share between 0 and 1. */
  static double of(Words text) {
    Set<String> found = new HashSet<>();
    for (int word = 0; word < Math.min(BEGINNING, text.count()); word++) {
      if (WORDS.contains(text.folded(word))) {
        found.add(text.folded(word));
      }
    }
    return Math.min(1, found.size() / (double) ENOUGH);
  }
}
