/**
 * Signing and verifying messages over HTTP after Standard Webhooks (standardwebhooks.com), for
 * those that come in and those that go out.
 */
@NamedInterface("webhooks")
@NullMarked
package io.shucheng.platform.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
