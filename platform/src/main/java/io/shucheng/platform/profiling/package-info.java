/**
 * Where time goes: what a node's processors are busy with, recorded by the JDK's Flight Recorder
 * when an operator asks and shown as a flame graph; and what statements have cost the database.
 */
@NamedInterface("profiling")
@NullMarked
package io.shucheng.platform.profiling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
