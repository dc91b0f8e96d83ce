package io.shucheng;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform alone, for its own tests. */
@SpringBootApplication
public class PlatformTestApplication {}
