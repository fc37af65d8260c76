package descent.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A tab of the {@link Browser}: what it shows, what it complains about and what it asks the network for. */
public final class Tab {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final List<String> problems = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final ChromeDriver driver;
    private final String handle;

    Tab(ChromeDriver driver, String handle) {
        this.driver = driver;
        this.handle = handle;
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /**
     * Sets the size of the window in pixels and what colours the user prefers.
     *
     * @param scheme "light" or "dark"
     */
    public void size(int width, int height, String scheme) {
        here().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens a page from disk and waits until a condition, in JavaScript, holds. */
    public void open(Path page, String ready) {
        open(page.toUri(), ready);
    }

    /** Opens a page and waits until a condition, in JavaScript, holds. */
    public void open(URI page, String ready) {
        here().get("about:blank"); // the same page with another fragment would not be loaded
        listen();
        problems.clear();
        requests.clear();
        driver.get(page.toString());
        await("document.readyState === 'complete' && (" + ready + ")");
    }

    /** Waits until a condition, in JavaScript, holds. */
    public void await(String condition) {
        try {
            new WebDriverWait(here(), PATIENCE, GLANCE)
                    .until(each -> evaluate("Boolean(" + condition + ")").getAsBoolean());
        } catch (TimeoutException e) {
            throw new AssertionError("never came true: %s; the page's problems: %s; it says: %s"
                    .formatted(
                            condition,
                            problems(),
                            here().findElement(By.tagName("body")).getText()));
        }
    }

    /** The value of an expression; of a promise, what it promises. */
    public JsonElement evaluate(String expression) {
        try {
            Object json = here().executeScript("return Promise.resolve(" + expression + ").then(JSON.stringify)");
            return json == null ? JsonNull.INSTANCE : JsonParser.parseString(json.toString());
        } catch (JavascriptException e) {
            throw new AssertionError(expression + ": " + e.getMessage(), e);
        }
    }

    /** Runs a library's text. */
    public void run(String script) {
        here().executeScript(script);
    }

    /** Draws something with the mouse: from its middle, so many pixels to the right and down. */
    public void drag(String selector, int right, int down) {
        WebElement element = here().findElement(By.cssSelector(selector));
        new Actions(driver).dragAndDropBy(element, right, down).perform();
    }

    /** Presses keys, wherever the focus is. */
    public void press(CharSequence... keys) {
        new Actions(here()).sendKeys(keys).perform();
    }

    /** Leaves the page. */
    public void leave() {
        here().get("about:blank");
    }

    /** Writes what the tab shows as PNG. */
    public void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, here().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors in the console and exceptions that nobody caught, since the page was opened. */
    public List<String> problems() {
        listen();
        return List.copyOf(problems);
    }

    /** What was asked for since the page was opened, but for what the page carries itself. */
    public List<String> requests() {
        listen();
        return requests.stream()
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    private ChromeDriver here() {
        driver.switchTo().window(handle);
        return driver;
    }

    private void listen() {
        for (LogEntry entry : here().manage().logs().get("browser")) {
            problems.add(entry.getMessage());
        }
        for (LogEntry entry : driver.manage().logs().get("performance")) {
            JsonObject event =
                    JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
            if (event.get("method").getAsString().equals("Network.requestWillBeSent")) {
                requests.add(event.getAsJsonObject("params")
                        .getAsJsonObject("request")
                        .get("url")
                        .getAsString());
            }
        }
    }
}
