package descent.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A tab of the {@link Browser}: what it shows, what it complains about and what it asks the network for. */
public final class Tab implements WebSocket.Listener {
    private static final long SECONDS = 120;

    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;

    private Tab() {}

    static Tab connect(HttpClient http, URI address) {
        Tab tab = new Tab();
        tab.socket = http.newWebSocketBuilder().buildAsync(address, tab).join();
        List.of("Runtime", "Log", "Network", "Page").forEach(domain -> tab.call(domain + ".enable", "{}"));
        return tab;
    }

    /**
     * Sets the size of the window in pixels and what colours the user prefers.
     *
     * @param scheme "light" or "dark"
     */
    public void size(int width, int height, String scheme) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{width: %d, height: %d, deviceScaleFactor: 1, mobile: %s}".formatted(width, height, width < 600));
        call(
                "Emulation.setEmulatedMedia",
                "{features: [{name: 'prefers-color-scheme', value: '%s'}]}".formatted(scheme));
    }

    /** Opens a page from disk and waits until a condition, in JavaScript, holds. */
    public void open(Path page, String ready) {
        problems.clear();
        requests.clear();
        call("Page.navigate", "{url: '%s'}".formatted(page.toUri()));
        await("document.readyState === 'complete' && (" + ready + ")");
    }

    /** Waits until a condition, in JavaScript, holds. */
    public void await(String condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
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
        JsonObject answer = call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** Writes what the tab shows as PNG. */
    public void screenshot(Path file) {
        byte[] png = Base64.getDecoder()
                .decode(call("Page.captureScreenshot", "{format: 'png'}")
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

    private JsonObject call(String method, String parameters) {
        return call(method, JsonParser.parseString(parameters).getAsJsonObject());
    }

    private JsonObject call(String method, JsonObject parameters) {
        int id = calls.incrementAndGet();
        JsonObject call = new JsonObject();
        call.addProperty("id", id);
        call.addProperty("method", method);
        call.add("params", parameters);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(call.toString(), true).join();
        JsonObject arrived = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (arrived.has("error")) {
            throw new IllegalStateException(method + ": " + arrived.get("error"));
        }
        return arrived.getAsJsonObject("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            take(JsonParser.parseString(message.toString()).getAsJsonObject());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonObject arrived) {
        if (arrived.has("id")) {
            answers.remove(arrived.get("id").getAsInt()).complete(arrived);
            return;
        }
        String parameters = arrived.get("params").toString();
        switch (arrived.get("method").getAsString()) {
            case "Runtime.exceptionThrown" -> problems.add(parameters);
            case "Runtime.consoleAPICalled" -> keep(parameters, "\"type\":\"error\"");
            case "Log.entryAdded" -> keep(parameters, "\"level\":\"error\"");
            case "Network.requestWillBeSent" ->
                requests.add(arrived.getAsJsonObject("params")
                        .getAsJsonObject("request")
                        .get("url")
                        .getAsString());
            default -> {} // what else goes on in there
        }
    }

    private void keep(String parameters, String mark) {
        if (parameters.contains(mark)) {
            problems.add(parameters);
        }
    }
}
