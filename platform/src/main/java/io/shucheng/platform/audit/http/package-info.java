/** Writes down every call that changes something, and shows what was written. */
@NullMarked
package io.shucheng.platform.audit.http;

import org.jspecify.annotations.NullMarked;
