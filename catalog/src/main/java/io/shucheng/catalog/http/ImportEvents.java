package io.shucheng.catalog.http;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.Imports;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An import's progress as server-sent events: one {@code progress} when it changes, twice a second
 * at most, and the last when it is over. Works on every node, for progress is read from the
 * database.
 */
@Component
class ImportEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ImportEvents.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  /** A comment now and then keeps proxies from closing what they take for dead. */
  private static final int QUIET_LOOKS = 30;

  private final Imports imports;

  ImportEvents(Imports imports) {
    this.imports = imports;
  }

  SseEmitter of(ImportId id) {
    SseEmitter emitter = new SseEmitter(Duration.ofHours(6).toMillis());
    Thread follower = Thread.ofVirtual().name("import-events").unstarted(() -> follow(id, emitter));
    emitter.onTimeout(follower::interrupt);
    emitter.onCompletion(follower::interrupt);
    emitter.onError(_ -> follower.interrupt());
    follower.start();
    return emitter;
  }

  private void follow(ImportId id, SseEmitter emitter) {
    try {
      ImportProgress last = null;
      int quiet = 0;
      while (true) {
        ImportProgress now = imports.find(id).orElse(null);
        if (now == null) {
          break;
        }
        if (!now.equals(last)) {
          emitter.send(
              SseEmitter.event()
                  .name("progress")
                  .data(ImportBody.of(now), MediaType.APPLICATION_JSON));
          quiet = 0;
        } else if (++quiet % QUIET_LOOKS == 0) {
          emitter.send(SseEmitter.event().comment("still there"));
        }
        if (now.status() != ImportProgress.Status.RUNNING) {
          break;
        }
        last = now;
        Thread.sleep(LOOK);
      }
      emitter.complete();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("whoever followed import {} is gone", id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
