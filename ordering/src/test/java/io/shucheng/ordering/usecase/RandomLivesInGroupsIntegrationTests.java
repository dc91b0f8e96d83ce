package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderingIntegrationTest;

@OrderingIntegrationTest
class RandomLivesInGroupsIntegrationTests extends RandomLives {}
