/**
 * Lanes that take whatever waits and commit it together. Nothing here knows what is committed: it
 * is about waiting, beginning, and who may still go away.
 */
@NullMarked
package io.shucheng.ordering.lanes;

import org.jspecify.annotations.NullMarked;
