/**
 * What every module shares, each capability a named interface of its own. The platform knows no
 * module and uses none.
 */
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {})
@NullMarked
package io.shucheng.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
