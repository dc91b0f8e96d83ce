/** The log as rows that nobody changes. */
@NullMarked
package io.shucheng.platform.audit.persistence;

import org.jspecify.annotations.NullMarked;
