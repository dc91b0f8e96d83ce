/** The JSON of docs/risk.md, read strictly. */
@NullMarked
package io.shucheng.risk.wire;

import org.jspecify.annotations.NullMarked;
