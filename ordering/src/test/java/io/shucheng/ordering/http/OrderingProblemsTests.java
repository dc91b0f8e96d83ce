package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OutcomeUnknownException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

class OrderingProblemsTests {

  private final OrderingProblems problems = new OrderingProblems();

  @Test
  void anOrderThereWasNoTimeForIsA504ThatSaysNothingIsKept() {
    ResponseEntity<ProblemDetail> answer = problems.notTaken(OrderNotTakenException.late());
    assertThat(answer.getStatusCode().value()).isEqualTo(504);
    assertThat(typeOf(answer)).isEqualTo("urn:shucheng:problem:deadline-passed");
    assertThat(answer.getBody().getDetail()).contains("nothing is kept");
  }

  @Test
  void anOrderThereWasNoRoomForIsA503ThatSaysWhenToComeAgain() {
    ResponseEntity<ProblemDetail> answer =
        problems.notTaken(OrderNotTakenException.busy(new IllegalStateException("full")));
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(typeOf(answer)).isEqualTo("urn:shucheng:problem:unavailable");
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
  }

  @Test
  void anUnknownOutcomeIsA504ThatSaysHowToKnow() {
    ResponseEntity<ProblemDetail> answer =
        problems.outcomeUnknown(new OutcomeUnknownException(null));
    assertThat(answer.getStatusCode().value()).isEqualTo(504);
    assertThat(typeOf(answer)).isEqualTo("urn:shucheng:problem:outcome-unknown");
    assertThat(answer.getBody().getDetail()).contains("Idempotency-Key");
  }

  private static String typeOf(ResponseEntity<ProblemDetail> answer) {
    return String.valueOf(answer.getBody().getType());
  }
}
