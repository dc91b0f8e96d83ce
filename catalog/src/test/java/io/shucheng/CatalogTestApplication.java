package io.shucheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The catalog on its platform, for its own tests. */
@SpringBootApplication
public class CatalogTestApplication {}
