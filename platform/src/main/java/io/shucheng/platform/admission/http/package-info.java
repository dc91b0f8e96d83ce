/** The gates before the servlets. */
@NullMarked
package io.shucheng.platform.admission.http;

import org.jspecify.annotations.NullMarked;
