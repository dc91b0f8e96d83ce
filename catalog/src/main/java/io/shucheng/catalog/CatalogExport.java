package io.shucheng.catalog;

import io.shucheng.platform.web.Export;

/**
 * Gives the whole catalog away: every book, withdrawn ones too, with all that is kept of it, in the
 * order of the ids, and as it stands at one moment, whatever changes meanwhile. Thread-safe.
 */
public interface CatalogExport extends Export {}
