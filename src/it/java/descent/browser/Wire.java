package descent.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Calls of the DevTools protocol over a web socket, and what arrives unasked. */
final class Wire implements WebSocket.Listener {
    static final long SECONDS = 120;

    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final BiConsumer<String, JsonObject> events;
    private final WebSocket socket;

    /** Connects; {@code events} is told the method and the parameters of whatever is no answer. */
    Wire(HttpClient http, URI address, BiConsumer<String, JsonObject> events) {
        this.events = events;
        this.socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** Calls a method with parameters in JSON, and waits for its result. */
    JsonObject call(String method, String parameters) {
        return call(method, JsonParser.parseString(parameters).getAsJsonObject());
    }

    /** Calls a method, and waits for its result. */
    JsonObject call(String method, JsonObject parameters) {
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
            JsonObject arrived = JsonParser.parseString(message.toString()).getAsJsonObject();
            message.setLength(0);
            if (arrived.has("id")) {
                answers.remove(arrived.get("id").getAsInt()).complete(arrived);
            } else {
                events.accept(arrived.get("method").getAsString(), arrived.getAsJsonObject("params"));
            }
        }
        from.request(1);
        return null;
    }
}
