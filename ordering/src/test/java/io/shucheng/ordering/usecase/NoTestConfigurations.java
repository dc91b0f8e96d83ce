package io.shucheng.ordering.usecase;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out what single tests bring along, as Boot does by itself where a test begins. */
final class NoTestConfigurations extends TypeExcludeFilter {

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory types) {
    return type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoTestConfigurations;
  }

  @Override
  public int hashCode() {
    return NoTestConfigurations.class.hashCode();
  }
}
