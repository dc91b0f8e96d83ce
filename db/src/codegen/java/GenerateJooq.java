import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Generates each module's jOOQ classes from a real PostgreSQL that was migrated with the
 * changelogs. The generated sources carry the hash of what they were made from; while that stands
 * nothing is started.
 */
public class GenerateJooq {

  private static final Path CHANGELOGS = Path.of("src", "main", "resources");
  private static final Path SOURCES = Path.of("target", "generated-sources", "jooq");
  private static final Path STAMP = SOURCES.resolve("made-from");

  /** A schema, and the package of its owner's generated classes. */
  private static final Map<String, String> OWNERS =
      new TreeMap<>(
          Map.of(
              "platform", "io.shucheng.platform.identity.persistence.jooq",
              "catalog", "io.shucheng.catalog.persistence.jooq",
              "search", "io.shucheng.search.persistence.jooq",
              "ordering", "io.shucheng.ordering.persistence.jooq",
              "webhooks", "io.shucheng.webhooks.persistence.jooq"));

  public static void main(String[] args) throws Exception {
    Logger.getLogger("liquibase").setLevel(Level.WARNING);
    String inputs = hashOf(args[0]);
    if (Files.exists(STAMP) && Files.readString(STAMP).equals(inputs)) {
      System.out.println("jOOQ classes stand: the schema is unchanged");
      return;
    }
    deleteTree(SOURCES);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      migrate(connection);
      for (Map.Entry<String, String> owner : OWNERS.entrySet()) {
        generate(connection, owner.getKey(), owner.getValue());
      }
    }
    Files.createDirectories(SOURCES);
    Files.writeString(STAMP, inputs);
    System.out.println("jOOQ classes generated for " + OWNERS.keySet());
  }

  private static void migrate(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists platform");
    }
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    database.setLiquibaseSchemaName("platform");
    var liquibase =
        new Liquibase(
            "db/changelog/master.yaml", new DirectoryResourceAccessor(CHANGELOGS), database);
    liquibase.update(new Contexts(), new LabelExpression());
    connection.setAutoCommit(true);
  }

  private static void generate(Connection connection, String schema, String targetPackage)
      throws Exception {
    GenerationTool tool = new GenerationTool();
    tool.setConnection(connection);
    tool.run(
        new Configuration()
            .withJdbc(new Jdbc())
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema(schema)
                            .withExcludes("databasechangelog|databasechangeloglock"))
                    .withGenerate(
                        new Generate()
                            .withGeneratedAnnotation(false)
                            .withRecords(true)
                            .withPojos(false)
                            .withDaos(false)
                            .withJavaTimeTypes(true)
                            .withImplicitJoinPathsToOne(false)
                            .withGlobalCatalogReferences(false)
                            .withComments(false))
                    .withTarget(
                        new Target()
                            .withPackageName(targetPackage)
                            .withDirectory(SOURCES.toString())
                            .withClean(false))));
  }

  private static String hashOf(String jooqVersion) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(jooqVersion.getBytes());
    List<Path> inputs;
    try (Stream<Path> files = Files.walk(CHANGELOGS, FileVisitOption.FOLLOW_LINKS)) {
      inputs =
          Stream.concat(
                  files.filter(Files::isRegularFile).sorted(),
                  Stream.of(Path.of("src", "codegen", "java", "GenerateJooq.java")))
              .toList();
    }
    for (Path input : inputs) {
      digest.update(input.toString().getBytes());
      digest.update(Files.readAllBytes(input));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
