package descent.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A tab of the {@link Browser}: what it shows, what it complains about and what it asks the network for. */
public final class Tab {
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Wire wire;

    Tab(HttpClient http, URI address) {
        wire = new Wire(http, address, this::happened);
        List.of("Runtime", "Log", "Network", "Page").forEach(domain -> wire.call(domain + ".enable", "{}"));
    }

    /**
     * Sets the size of the window in pixels and what colours the user prefers.
     *
     * @param scheme "light" or "dark"
     */
    public void size(int width, int height, String scheme) {
        wire.call(
                "Emulation.setDeviceMetricsOverride",
                "{width: %d, height: %d, deviceScaleFactor: 1, mobile: %s}".formatted(width, height, width < 600));
        wire.call(
                "Emulation.setEmulatedMedia",
                "{features: [{name: 'prefers-color-scheme', value: '%s'}]}".formatted(scheme));
    }

    /** Opens a page from disk and waits until a condition, in JavaScript, holds. */
    public void open(Path page, String ready) {
        problems.clear();
        requests.clear();
        wire.call("Page.navigate", "{url: '%s'}".formatted(page.toUri()));
        await("document.readyState === 'complete' && (" + ready + ")");
    }

    /** Waits until a condition, in JavaScript, holds. */
    public void await(String condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Wire.SECONDS);
        while (!evaluate("Boolean(" + condition + ")").getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never came true: %s; the page's problems: %s".formatted(condition, problems));
            }
            Pause.briefly();
        }
    }

    /** The value of an expression; of a promise, what it promises. */
    public JsonElement evaluate(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        parameters.addProperty("awaitPromise", true);
        JsonObject answer = wire.call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** Writes what the tab shows as PNG. */
    public void screenshot(Path file) {
        byte[] png = Base64.getDecoder()
                .decode(wire.call("Page.captureScreenshot", "{format: 'png'}")
                        .get("data")
                        .getAsString());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors in the console and exceptions that nobody caught, since the page was opened. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** What was asked for since the page was opened, but for what the page carries itself. */
    public List<String> requests() {
        return requests.stream()
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
                .toList();
    }

    private void happened(String event, JsonObject parameters) {
        switch (event) {
            case "Runtime.exceptionThrown" -> problems.add(parameters.toString());
            case "Runtime.consoleAPICalled" -> keep(parameters.toString(), "\"type\":\"error\"");
            case "Log.entryAdded" -> keep(parameters.toString(), "\"level\":\"error\"");
            case "Network.requestWillBeSent" ->
                requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
            default -> {} // what else goes on in there
        }
    }

    private void keep(String parameters, String mark) {
        if (parameters.contains(mark)) {
            problems.add(parameters);
        }
    }
}
