package io.shucheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The search on its platform and the catalog, for its own tests. */
@SpringBootApplication
public class SearchTestApplication {}
