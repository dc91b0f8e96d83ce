package io.shucheng.storefront;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Debian's Chromium, driven by Playwright: one for all tests, which ends with them, and in it
 * readers that know nothing of each other. Where there is none, the tests that want it are skipped.
 * With {@code -Dshucheng.test.screenshots=FOLDER} it keeps what it saw.
 */
final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final String SCREENSHOTS = System.getProperty("shucheng.test.screenshots", "");

  private final Browser browser = Running.BROWSER;
  private final List<BrowserContext> readers = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium() {}

  static Chromium start() {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "skipped: there is no " + PROGRAM + " (Debian: apt install chromium)");
    return new Chromium();
  }

  /** A new reader with a wide screen. */
  Page wide(String language) {
    return page(language, 1280, 900, ColorScheme.LIGHT);
  }

  /** A new reader with a phone. */
  Page phone(String language) {
    return page(language, 390, 844, ColorScheme.LIGHT);
  }

  Page page(String language, int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setColorScheme(scheme));
    readers.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isOfRequestLetGo(message.text())) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    return page;
  }

  /** What the browser complained of: scripts that failed, what the page's policy forbade. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** What htmx says of a request in whose place another one went: one who types makes some. */
  private static boolean isOfRequestLetGo(String text) {
    return text.startsWith("htmx:sendAbort") || text.startsWith("htmx:afterRequest");
  }

  /** Keeps what a page looks like, where somebody asked for it. */
  static void look(Page page, String name) {
    if (!SCREENSHOTS.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(SCREENSHOTS, name + ".png")));
    }
  }

  @Override
  public void close() {
    readers.forEach(BrowserContext::close);
  }

  private static final class Running {

    static final Browser BROWSER =
        Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }
}
