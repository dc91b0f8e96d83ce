/** A real broker for the tests. */
package io.shuchengtest.kafka;
