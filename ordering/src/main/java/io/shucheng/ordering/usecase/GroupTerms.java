package io.shucheng.ordering.usecase;

import java.time.Duration;

/**
 * How orders are committed in groups.
 *
 * @param lanes how many groups at once
 * @param most the largest group
 * @param room how many orders may wait
 * @param gathering how long a group waits for more orders at most, where processors are short
 * @param deadline how long an order may take
 * @param lockPatience how long a group waits for a row before its orders are tried one by one
 */
public record GroupTerms(
    int lanes, int most, int room, Duration gathering, Duration deadline, Duration lockPatience) {}
