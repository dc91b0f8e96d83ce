package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderingIntegrationTest;
import org.springframework.test.context.TestPropertySource;

@OrderingIntegrationTest
@TestPropertySource(properties = "shucheng.tuning.group-commit=false")
class PlaceSinglyIntegrationTests extends PlacingContract {}
