/** Real Redis servers for tests. */
package io.shuchengtest.redis;
