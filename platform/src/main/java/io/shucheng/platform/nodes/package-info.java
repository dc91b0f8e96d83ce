/** What the nodes of a shop tell each other. */
@NamedInterface("nodes")
@NullMarked
package io.shucheng.platform.nodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
