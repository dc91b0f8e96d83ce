package io.shucheng.catalog.http;

import java.util.List;

/**
 * The colours of a cover, as CSS writes them: two of the cloth, two of the pattern, and of the
 * lettering, which stands out from the cloth by 4.5 to 1 at least.
 */
record CoverPalette(String cloth, String shade, String first, String second, String lettering) {

  private static final List<CoverPalette> ALL =
      List.of(
          new CoverPalette("#1f3a4d", "#142936", "#e0a458", "#7fb3b0", "#f7efe2"),
          new CoverPalette("#6b2737", "#4a1a26", "#e7b98a", "#c2616b", "#fbf1e6"),
          new CoverPalette("#2f4a36", "#1e3224", "#d7c27d", "#7da387", "#f5f0df"),
          new CoverPalette("#3d3155", "#2a213d", "#d8a7c9", "#8c7fb8", "#f5eef6"),
          new CoverPalette("#f1e7d3", "#e2d3b5", "#b3452c", "#2f4858", "#2a2420"),
          new CoverPalette("#dfe7e3", "#c7d5ce", "#2f6f6a", "#d0703c", "#1d2b2a"),
          new CoverPalette("#7a3b1d", "#562812", "#f0c987", "#d98e4a", "#fdf3e4"),
          new CoverPalette("#22313f", "#17212b", "#5fa8d3", "#f2c14e", "#eef4f8"),
          new CoverPalette("#f3e3df", "#e7cbc4", "#8e2f44", "#3e5c76", "#33202a"),
          new CoverPalette("#14403f", "#0c2b2b", "#e6b655", "#4fa39a", "#eff6f1"));

  /** Books of one subject are of one cloth. */
  static CoverPalette of(String subject) {
    return ALL.get(Math.floorMod(subject.hashCode() * 31 + 7, ALL.size()));
  }
}
