/** How many are let in. */
@NullMarked
package io.shucheng.platform.admission.config;

import org.jspecify.annotations.NullMarked;
