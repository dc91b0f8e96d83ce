/** What every module's integration tests stand on; travels as platform's test-jar. */
@NullMarked
package io.shuchengtest;

import org.jspecify.annotations.NullMarked;
