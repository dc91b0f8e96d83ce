package io.shucheng.catalog.domain;

import java.nio.file.Path;

/**
 * Bounds of imports.
 *
 * @param spool the folder that keeps uploaded files until they are imported
 * @param batchSize records a transaction
 * @param mostBytes of a file
 * @param mostWaiting imports that may wait for the running one
 * @param mostRejects lines of a reject report
 */
public record ImportLimits(
    Path spool, int batchSize, long mostBytes, int mostWaiting, int mostRejects) {}
