/** Files that are written for people to keep. */
@NamedInterface("files")
@NullMarked
package io.shucheng.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
