/** What a ring looks like. */
@NullMarked
package io.shucheng.kafka.domain;

import org.jspecify.annotations.NullMarked;
