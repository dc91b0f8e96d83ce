package io.shucheng.risk.persistence;

import io.shucheng.platform.files.PrivateFile;
import io.shucheng.risk.domain.FetchedRules;
import io.shucheng.risk.domain.KeptRules;
import io.shucheng.risk.wire.RiskJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last good rules of one service as a file, replaced whole. */
public final class RulesFile implements KeptRules {

  private static final Logger LOG = LoggerFactory.getLogger(RulesFile.class);
  private static final long MOST_BYTES = 1_000_000;

  private final Path file;
  private final String service;

  /**
   * @param service whose they are; another's are not read
   */
  public RulesFile(Path file, String service) {
    this.file = file;
    this.service = service;
  }

  @Override
  public Optional<FetchedRules> find() {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException("it is too large");
      }
      return Optional.of(RiskJson.kept(service, Files.readAllBytes(file)));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The risk rules in {} are not used: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void keep(FetchedRules rules) {
    try {
      PrivateFile.replace(file, out -> out.write(RiskJson.kept(service, rules)));
    } catch (IOException e) {
      LOG.warn("The risk rules cannot be kept in {}: {}", file, e.getMessage());
    }
  }
}
