/** What is asked about an order, and the rules that answer where nobody else does. */
@NullMarked
package io.shucheng.risk.domain;

import org.jspecify.annotations.NullMarked;
