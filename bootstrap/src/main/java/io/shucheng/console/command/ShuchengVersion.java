package io.shucheng.console.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the JAR. */
final class ShuchengVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ShuchengVersion.class.getPackage().getImplementationVersion();
    return new String[] {"Shucheng " + (version == null ? "(built from source)" : version)};
  }
}
