package org.parley.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.parley.query.GoldStore;
import org.parley.serve.CannotServe;
import org.parley.serve.Limits;
import org.parley.serve.ServeOptions;
import org.parley.serve.Server;
import org.parley.serve.Source;

/** Headless Chromium before the page, served over the gold corpus; one of it for all tests of the page. */
final class Explorer {
    static final Dimension DESK = new Dimension(1300, 1000);
    static final Dimension PHONE = new Dimension(390, 844);
    /** Long, because the machine may be busy: what is there is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Explorer open;

    final ChromeDriver browser;
    final Path downloads;
    private final Server server;

    private Explorer() throws IOException, CannotServe {
        server = serve();
        downloads = Files.createTempDirectory("parley-downloads-");
        browser = browser(downloads);
    }

    static synchronized Explorer get() {
        if (open == null) {
            try {
                open = new Explorer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (CannotServe e) {
                throw new IllegalStateException(e);
            }
            Explorer closing = open;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                closing.browser.quit();
                closing.server.close();
            }));
        }
        return open;
    }

    static Server serve() throws CannotServe {
        return Server.start(
                ServeOptions.DEFAULT.withPort(0).withLimits(Limits.DEFAULT.withRate(0, 1)),
                Source.of(GoldStore.open()));
    }

    static ChromeDriver browser(Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found("chromium", "chromium-browser", "google-chrome"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.addArguments("--disable-background-networking", "--disable-component-update", "--no-first-run");
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(found("chromedriver")).toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(2));
        driver.manage().window().setSize(DESK);
        return driver;
    }

    private static String found(String... names) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + names[0] + " on the path: install the packages chromium and chromium-driver"));
    }

    String url() {
        return server.url();
    }

    /** Opens an address of the page as if it had been pasted into a new tab, and waits until the view is there. */
    Explorer open(String hash) {
        browser.get("about:blank");
        browser.get(url() + "/" + hash);
        return settled();
    }

    /** Waits until the view's heading is there and nothing is being asked. */
    Explorer settled() {
        await(
                "the view",
                () -> (Boolean) script("return document.getElementById('main').dataset.shown === location.hash")
                        && all("main h1").size() == 1
                        && all(".loading").isEmpty());
        return this;
    }

    String heading() {
        return one("main h1").getText();
    }

    String sentence() {
        return one("main .sentence").getText();
    }

    String hash() {
        String url = browser.getCurrentUrl();
        return url.contains("#") ? url.substring(url.indexOf('#')) : "";
    }

    WebElement one(String css) {
        return await(css, () -> browser.findElement(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    /** Clicks the first element that {@code css} finds and waits for the view that follows. */
    void follow(String css) {
        WebElement element = one(css);
        script("arguments[0].scrollIntoView({ block: 'center' })", element);
        element.click();
        settled();
    }

    Object script(String code, Object... arguments) {
        return browser.executeScript(code, arguments);
    }

    <T> T await(String what, java.util.function.Supplier<T> condition) {
        return new WebDriverWait(browser, PATIENCE, Duration.ofMillis(40))
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waiting for " + what + " at " + browser.getCurrentUrl())
                .until(driver -> condition.get());
    }

    /** Errors and warnings that the page left in the console since the last call. */
    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What the page asked the endpoint since the last call, in its order. */
    List<String> queries() {
        ObjectMapper json = new ObjectMapper();
        List<String> asked = new ArrayList<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            try {
                JsonNode message = json.readTree(entry.getMessage()).path("message");
                JsonNode request = message.path("params").path("request");
                if (message.path("method").asText().equals("Network.requestWillBeSent")
                        && request.path("url").asText().equals(url() + "/sparql")) {
                    String form = request.path("postData").asText();
                    asked.add(URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8));
                }
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return asked;
    }

    /** Addresses outside this server that the page asked for since the last call. */
    List<String> strayRequests() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .map(Explorer::address)
                .flatMap(Optional::stream)
                .filter(address -> !address.startsWith(url() + "/")
                        && !address.startsWith("data:")
                        && !address.startsWith("blob:"))
                .toList();
    }

    private static Optional<String> address(String message) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]+)\"")
                .matcher(message);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
