/** Who is let in when more come than the node can serve: what is urgent before what can wait. */
@NamedInterface("admission")
@NullMarked
package io.shucheng.platform.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
