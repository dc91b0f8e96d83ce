package io.shuchengtest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/**
 * Gives a Spring test a fresh, migrated PostgreSQL database and an empty home folder: by default on
 * an embedded server, with {@code -Dshucheng.test.database=container} on one in a container, and
 * then skipped with a message where no container engine answers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@ExtendWith(ContainerEngineCondition.class)
@Import(PostgresForTests.class)
public @interface WithPostgres {}
