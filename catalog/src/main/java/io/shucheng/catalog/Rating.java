package io.shucheng.catalog;

import java.math.BigDecimal;

/**
 * What readers think of a work.
 *
 * @param average 0.00 to 5.00
 * @param count how many rated it; also the shop's measure of popularity
 */
public record Rating(BigDecimal average, long count) {}
