package io.shucheng.catalog.http;

import java.util.Locale;
import java.util.SplittableRandom;

/** The geometric patterns of covers, each drawn into the upper part of a cover 400 wide. */
enum CoverPattern {
  /** Rings that grow from one point. */
  RINGS {
    @Override
    String draw(CoverPalette palette, SplittableRandom random) {
      int x = random.nextInt(110, 290);
      int y = random.nextInt(110, 220);
      StringBuilder svg = new StringBuilder();
      for (int radius = 28; radius <= 250; radius += random.nextInt(20, 34)) {
        String colour = radius % 3 == 0 ? palette.second() : palette.first();
        svg.append(
            "<circle cx='%d' cy='%d' r='%d' fill='none' stroke='%s' stroke-width='%d'/>"
                .formatted(x, y, radius, colour, random.nextInt(2, 10)));
      }
      return svg.toString();
    }
  },

  /** Hills, one before the other. */
  HILLS {
    @Override
    String draw(CoverPalette palette, SplittableRandom random) {
      StringBuilder svg = new StringBuilder();
      svg.append(
          "<circle cx='%d' cy='%d' r='%d' fill='%s'/>"
              .formatted(
                  random.nextInt(90, 310),
                  random.nextInt(80, 140),
                  random.nextInt(34, 58),
                  palette.first()));
      for (int layer = 0; layer < 4; layer++) {
        int y = 170 + layer * 42;
        int left = y - random.nextInt(10, 80);
        int right = y - random.nextInt(10, 80);
        svg.append(
            "<path d='M0 %d C100 %d 180 %d 400 %d V340 H0 Z' fill='%s' fill-opacity='%s'/>"
                .formatted(
                    y, left, right + 60, right, palette.second(), decimal(0.35 + layer * 0.18)));
      }
      return svg.toString();
    }
  },

  /** Squares of a quilt, some of them halved. */
  QUILT {
    @Override
    String draw(CoverPalette palette, SplittableRandom random) {
      int side = 50;
      StringBuilder svg = new StringBuilder();
      for (int y = 40; y < 340; y += side) {
        for (int x = 0; x < 400; x += side) {
          String colour = random.nextBoolean() ? palette.first() : palette.second();
          svg.append(
              switch (random.nextInt(4)) {
                case 0 -> "<path d='M%d %dh%dv%dz' fill='%s'/>".formatted(x, y, side, side, colour);
                case 1 -> "<path d='M%d %dv%dh%dz' fill='%s'/>".formatted(x, y, side, side, colour);
                case 2 ->
                    "<circle cx='%d' cy='%d' r='%d' fill='%s'/>"
                        .formatted(x + side / 2, y + side / 2, side / 4, colour);
                default -> "";
              });
        }
      }
      return svg.toString();
    }
  },

  /** Slanting bands. */
  BANDS {
    @Override
    String draw(CoverPalette palette, SplittableRandom random) {
      StringBuilder svg = new StringBuilder();
      int slant = random.nextInt(60, 220);
      for (int x = -220; x < 400; x += random.nextInt(28, 60)) {
        int width = random.nextInt(6, 24);
        String colour = random.nextInt(3) == 0 ? palette.second() : palette.first();
        svg.append(
            "<path d='M%d 340L%d 0h%dL%d 340z' fill='%s'/>"
                .formatted(x, x + slant, width, x + width, colour));
      }
      return svg.toString();
    }
  },

  /** Fans in rows, as on old cloth. */
  FANS {
    @Override
    String draw(CoverPalette palette, SplittableRandom random) {
      int radius = random.nextInt(32, 52);
      StringBuilder svg = new StringBuilder();
      for (int row = 0; row * radius / 2 < 340; row++) {
        int shift = row % 2 == 0 ? 0 : radius;
        for (int x = -radius + shift; x < 400 + radius; x += 2 * radius) {
          for (int ring = radius; ring > radius / 4; ring -= radius / 3) {
            svg.append(
                "<circle cx='%d' cy='%d' r='%d' fill='%s' stroke='%s' stroke-width='2'/>"
                    .formatted(x, row * radius / 2, ring, palette.shade(), palette.first()));
          }
        }
      }
      return svg.toString();
    }
  },

  /** Leaves on stems. */
  LEAVES {
    @Override
    String draw(CoverPalette palette, SplittableRandom random) {
      StringBuilder svg = new StringBuilder();
      for (int stem = 0; stem < 5; stem++) {
        int x = 40 + stem * 80;
        int top = random.nextInt(20, 110);
        svg.append(
            "<path d='M%d 340V%d' stroke='%s' stroke-width='3'/>"
                .formatted(x, top, palette.second()));
        for (int y = top; y < 320; y += 36) {
          int side = (y / 36) % 2 == 0 ? 1 : -1;
          svg.append(
              "<path d='M%d %dq%d %d %d %dq%d %d %d %d' fill='%s'/>"
                  .formatted(
                      x,
                      y + 26,
                      side * 2,
                      -30,
                      side * 36,
                      -34,
                      side * -4,
                      28,
                      side * -36,
                      34,
                      random.nextInt(4) == 0 ? palette.second() : palette.first()));
        }
      }
      return svg.toString();
    }
  };

  /** The pattern's shapes. */
  abstract String draw(CoverPalette palette, SplittableRandom random);

  static CoverPattern of(String subject, String title) {
    String field = subject.length() > 1 ? subject.substring(0, 2) : subject + title;
    return values()[Math.floorMod(field.hashCode(), values().length)];
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
