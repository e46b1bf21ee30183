package org.pillarwatch.store.browser;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A headless Chromium. A test is skipped where the system has none; CI installs it. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;
  private final String root;

  private Browser(ChromeDriver driver, String root) {
    this.driver = driver;
    this.root = root;
  }

  /** Starts a browser for the service at a port, in the time zone of Guatemala. */
  static Browser at(int port) {
    Optional<Path> program = installed("chromium");
    Optional<Path> control = installed("chromedriver");
    Assumptions.assumeTrue(
        program.isPresent() && control.isPresent(),
        "chromium and chromedriver are not installed (Debian: chromium, chromium-driver)");
    var options = new ChromeOptions();
    options.setBinary(program.orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en-GB");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(control.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options);
    driver.executeCdpCommand(
        "Emulation.setTimezoneOverride", Map.of("timezoneId", "America/Guatemala"));
    var browser = new Browser(driver, "http://127.0.0.1:" + port);
    browser.size(1400, 1000);
    return browser;
  }

  private static Optional<Path> installed(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens a page and waits until its script has run. */
  void open(String path) {
    driver.get(root + path);
    waitFor(() -> all("html.scripted").size() == 1);
  }

  /** States the name of the person at the browser; none when it is empty. */
  void person(String name) {
    driver.get(root + "/favicon.svg");
    driver.manage().deleteAllCookies();
    if (!name.isEmpty()) {
      driver.manage().addCookie(new Cookie("person", name));
    }
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.manage().window().setSize(new Dimension(width, height));
  }

  void prefersDark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Grants or denies what a site asks for, as the user of the browser does. */
  void permit(String permission, boolean isGranted) {
    driver.executeCdpCommand(
        "Browser.setPermission",
        Map.of(
            "permission",
            Map.of("name", permission),
            "setting",
            isGranted ? "granted" : "denied",
            "origin",
            root));
  }

  void offline(boolean offline) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Types keys at whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void back() {
    driver.navigate().back();
  }

  void reload() {
    driver.navigate().refresh();
    waitFor(() -> all("html.scripted").size() == 1);
  }

  /** Path and query of the page. */
  String path() {
    return String.valueOf(driver.getCurrentUrl()).substring(root.length());
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  Object run(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  /** Ids of the rows of the list, from top to bottom. */
  @SuppressWarnings("unchecked")
  List<String> rows() {
    return (List<String>)
        driver.executeScript("return [...document.querySelectorAll('.item')].map(row => row.id)");
  }

  @SuppressWarnings("unchecked")
  List<String> strings(String script) {
    return (List<String>) driver.executeScript(script);
  }

  @SuppressWarnings("unchecked")
  List<String> stringsLater(String script) {
    return (List<String>) driver.executeAsyncScript(script);
  }

  void waitFor(BooleanSupplier condition) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(condition::getAsBoolean);
  }

  /** Clears a field as an editor does, key by key. */
  void clear(WebElement field) {
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
