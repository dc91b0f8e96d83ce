package io.shucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.threads.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;

/** On which threads things are done later, and now and then. */
class SchedulingConfigurationTests {

  private final ApplicationContextRunner shop =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
          .withPropertyValues("spring.threads.virtual.enabled=true")
          .withUserConfiguration(SchedulingConfiguration.class, Tasks.class);

  @Test
  void whatWaitsKeepsNothingElseWaiting() {
    shop.run(
        context -> {
          assertThat(context.getBean(Waiting.class).began.await(10, TimeUnit.SECONDS)).isTrue();
          assertThat(context.getBean(Brisk.class).rounds.await(10, TimeUnit.SECONDS)).isTrue();
        });
  }

  @Test
  void whatIsUnderWayIsOverBeforeAnythingItNeedsIsClosed() {
    var waiting = new Waiting();
    shop.withBean("made before all else", Waiting.class, () -> waiting)
        .run(_ -> assertThat(waiting.began.await(10, TimeUnit.SECONDS)).isTrue());
    assertThat(waiting.overWhenClosed).isTrue();
  }

  @Test
  void whatIsDoneLaterKeepsNothingThatIsDoneNowAndThenWaiting() {
    shop.run(
        context -> {
          Later later = context.getBean(Later.class);
          assertThat(later.name().get(10, TimeUnit.SECONDS)).startsWith("delivery-");
          assertThat(later.isBackground().get(10, TimeUnit.SECONDS)).isTrue();
          // answers that are streamed are written on others
          assertThat(context.getBean("applicationTaskExecutor", AsyncTaskExecutor.class))
              .isNotSameAs(context.getBean(DeliveryThreads.class));
        });
  }

  @Test
  void nothingIsDoneNowAndThenWhileACommandRuns() {
    shop.withPropertyValues(UnlessCommand.PROPERTY + "=true")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context).doesNotHaveBean("sweepScheduler");
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class Tasks {

    @Bean
    Waiting waiting() {
      return new Waiting();
    }

    @Bean
    Brisk brisk() {
      return new Brisk();
    }

    @Bean
    Later later() {
      return new Later();
    }
  }

  /** Waits for somebody who does not answer. */
  static class Waiting implements DisposableBean {

    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean overWhenClosed;

    @Scheduled(fixedDelayString = "10ms")
    void round() {
      began.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        over.countDown();
      }
    }

    @Override
    public void destroy() {
      overWhenClosed = over.getCount() == 0;
    }
  }

  /** Has little to do. */
  static class Brisk {

    private final CountDownLatch rounds = new CountDownLatch(3);

    @Scheduled(fixedDelayString = "10ms")
    void round() {
      rounds.countDown();
    }
  }

  /** Is done on another thread. */
  static class Later {

    @Async
    CompletableFuture<String> name() {
      return CompletableFuture.completedFuture(Thread.currentThread().getName());
    }

    @Async
    CompletableFuture<Boolean> isBackground() {
      return CompletableFuture.completedFuture(Background.isHere());
    }
  }
}
