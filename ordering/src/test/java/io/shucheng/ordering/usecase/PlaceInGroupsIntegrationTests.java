package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderingIntegrationTest;

@OrderingIntegrationTest
class PlaceInGroupsIntegrationTests extends PlacingContract {}
