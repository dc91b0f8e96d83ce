/** Keys, token formats and the security of the API. */
@NullMarked
package io.shucheng.platform.identity.config;

import org.jspecify.annotations.NullMarked;
