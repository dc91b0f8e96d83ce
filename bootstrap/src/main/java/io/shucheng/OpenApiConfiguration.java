package io.shucheng;

import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.OpenRoute;
import io.shucheng.platform.money.Money;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The OpenAPI document at {@code /openapi.json}: what the code does not say by itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class)
        .replaceWithSchema(Money.class, money());
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Shucheng")
                .version("1")
                .description(
                    "The shop (v1) and its back office (v2). Errors are RFC 9457 problems; lists are read on with their cursor.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("an access token of POST /api/v1/tokens")));
  }

  /** Marks what wants a token, and gives every call the answer that every call can have. */
  @Bean
  OpenApiCustomizer problemsAndTokens(List<OpenRoute> openRoutes) {
    return document ->
        document
            .getPaths()
            .forEach(
                (path, item) ->
                    item.readOperationsMap()
                        .forEach(
                            (method, operation) -> complete(path, method, operation, openRoutes)));
  }

  private static void complete(
      String path, PathItem.HttpMethod method, Operation operation, List<OpenRoute> openRoutes) {
    operation.getResponses().put(ApiResponses.DEFAULT, wentWrong());
    if (openRoutes.stream().noneMatch(route -> opens(route, path, method))) {
      operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
  }

  private static ApiResponse wentWrong() {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description("what went wrong")
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(reference)));
  }

  private static boolean opens(OpenRoute route, String path, PathItem.HttpMethod method) {
    return route.method().name().equals(method.name())
        && PathPatternParser.defaultInstance
            .parse(route.pattern())
            .matches(PathContainer.parsePath(path.replaceAll("[{}]", "")));
  }

  private static Schema<?> money() {
    return new ObjectSchema()
        .description("an amount of money")
        .addProperty("amount", new StringSchema().example("39.90"))
        .addProperty("currency", new StringSchema().example("CNY"))
        .addRequiredItem("amount")
        .addRequiredItem("currency");
  }

  private static Schema<?> problem() {
    Schema<?> error =
        new ObjectSchema()
            .addProperty("pointer", new StringSchema())
            .addProperty("detail", new StringSchema());
    return new ObjectSchema()
        .description("RFC 9457")
        .addProperty("type", new StringSchema().example("urn:shucheng:problem:not-found"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("errors", new ArraySchema().items(error));
  }
}
