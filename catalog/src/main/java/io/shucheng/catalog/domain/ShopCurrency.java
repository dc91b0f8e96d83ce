package io.shucheng.catalog.domain;

import java.util.Currency;

/** The currency the shop sells in. */
public record ShopCurrency(Currency value) {}
