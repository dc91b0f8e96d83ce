package io.shucheng.redis.lettuce;

import java.time.Duration;

/**
 * On which terms Redis is asked and told.
 *
 * @param patience for an answer; what comes later counts as none
 * @param longestLife of a value, whatever its life was meant to be
 * @param largest bytes of a value; larger ones are not given away
 * @param failureRate in percent of the last {@code window} questions, late answers among them, from
 *     which on nobody asks
 * @param leastQuestions before so many nothing is concluded
 * @param probes how many questions then decide whether it is well again
 */
public record Terms(
    Duration patience,
    Duration longestLife,
    int largest,
    int failureRate,
    int window,
    int leastQuestions,
    int probes) {}
