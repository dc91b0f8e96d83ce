package io.shucheng.ordering;

import io.shucheng.platform.web.Export;

/**
 * Writes all customers out: every account, guests and staff included, with its default address, in
 * the order of their ids. Nothing of passwords is in it. It keeps no connection of the database
 * while it is written; so it is no picture of one moment, and who changes an address meanwhile is
 * in it either way. Thread-safe.
 */
public interface CustomerExport extends Export {}
