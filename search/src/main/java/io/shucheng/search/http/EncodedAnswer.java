package io.shucheng.search.http;

import io.shucheng.platform.lane.ReadyAnswer;

/**
 * An answer as bytes.
 *
 * @param lasting whether it is whole, and so the same as long as the index is
 */
record EncodedAnswer(ReadyAnswer answer, boolean lasting) {}
