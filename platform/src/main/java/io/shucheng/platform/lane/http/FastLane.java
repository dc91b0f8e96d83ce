package io.shucheng.platform.lane.http;

import io.shucheng.platform.lane.OpenRead;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.lane.ReadyAnswers;
import io.shucheng.platform.web.EarlyHandler;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies ready is answered on the thread that read the request, and never waits; everything else
 * goes on to the next handler.
 */
final class FastLane extends EarlyHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FastLane.class);

  /** Of a connection that never pauses every so many answers go out in another thread. */
  private static final long OTHERS_TURN = 256;

  private final List<ReadyAnswers> answers;
  private final LaneTimes times;

  FastLane(Handler next, List<ReadyAnswers> answers, LaneTimes times) {
    super(next);
    this.answers = answers;
    this.times = times;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Asked asked = Asked.of(request);
    if (asked != null) {
      ReadyAnswer ready = find(asked.read());
      if (ready != null) {
        if (isOthersTurn(request)) {
          request
              .getComponents()
              .getExecutor()
              .execute(() -> answer(ready, asked, request, response, callback));
        } else {
          answer(ready, asked, request, response, callback);
        }
        return true;
      }
      asked.keepWith(request);
    }
    return super.handle(request, response, callback);
  }

  private @Nullable ReadyAnswer find(OpenRead read) {
    try {
      for (ReadyAnswers some : answers) {
        ReadyAnswer ready = some.find(read);
        if (ready != null) {
          return ready;
        }
      }
    } catch (RuntimeException e) {
      // the handlers meet the same, and know what to say
      LOG.debug("What lies ready could not be looked for", e);
    }
    return null;
  }

  /** A connection is read on while requests come; all others wait for the thread that does so. */
  private static boolean isOthersTurn(Request request) {
    return request.getConnectionMetaData().getConnection().getMessagesIn() % OTHERS_TURN == 0;
  }

  private void answer(
      ReadyAnswer ready, Asked asked, Request request, Response response, Callback callback) {
    LaneTimes.Route route = times.of(ready.route());
    route.ready().increment();
    boolean known = LaneWriter.write(ready, asked, request, response, callback);
    route.answered(asked.headOnly(), known, request.getBeginNanoTime());
  }
}
