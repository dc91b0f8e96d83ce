/**
 * The fast lane: what a module has ready as bytes is answered on the thread that reads the sockets,
 * before any servlet. A module opts in by publishing a bean of {@link
 * io.shucheng.platform.lane.ReadyAnswers}, and with one of {@link
 * io.shucheng.platform.lane.MadeAnswers} what does not lie ready goes without the servlets, too.
 */
@NamedInterface("lane")
@NullMarked
package io.shucheng.platform.lane;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
