/** What is known of a change. */
@NullMarked
package io.shucheng.platform.audit.domain;

import org.jspecify.annotations.NullMarked;
