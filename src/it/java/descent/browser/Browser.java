package descent.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window: Chromium, driven by its own driver through Selenium. */
public final class Browser implements AutoCloseable {
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Where Chromium is on this machine; empty if it or its driver is not. */
    public static Optional<Path> program() {
        return found("chromedriver")
                .flatMap(driver -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name -> found(name).stream())
                        .findFirst());
    }

    private static Optional<Path> found(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. */
    public static Browser start() {
        SELENIUM.setLevel(Level.SEVERE); // or it says that it knows no newer protocol
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program().orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox", // a container's root has no other way
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader", // WebGL without a graphics card
                "--disable-background-networking",
                "--no-first-run");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "SEVERE", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found("chromedriver").orElseThrow().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** The tab that it starts with. */
    public Tab tab() {
        return new Tab(driver, driver.getWindowHandles().iterator().next());
    }

    /** Another one. */
    public Tab another() {
        return new Tab(driver, driver.switchTo().newWindow(WindowType.TAB).getWindowHandle());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
