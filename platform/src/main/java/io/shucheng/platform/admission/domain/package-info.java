/** Gates, their queues and how long one waits before them. */
@NullMarked
package io.shucheng.platform.admission.domain;

import org.jspecify.annotations.NullMarked;
