/** The staff's pages. */
@NullMarked
package io.shucheng.backoffice.http;

import org.jspecify.annotations.NullMarked;
