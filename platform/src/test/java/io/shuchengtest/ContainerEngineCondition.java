package io.shuchengtest;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips what wants a container where no engine answers. */
final class ContainerEngineCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!"container".equals(System.getProperty("shucheng.test.database"))) {
      return ConditionEvaluationResult.enabled("on the embedded PostgreSQL");
    }
    return DockerClientFactory.instance().isDockerAvailable()
        ? ConditionEvaluationResult.enabled("a container engine answers")
        : ConditionEvaluationResult.disabled(
            "no container engine answers: start one, or set DOCKER_HOST");
  }
}
