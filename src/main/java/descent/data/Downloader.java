package descent.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Downloads published files, each from the first mirror that serves it right. A download that breaks off starts over at
 * the next mirror or the next run: the largest file is 170 MB, so that picking up in the middle is not worth its risks.
 */
final class Downloader implements Fetcher {
    private final HttpClient client;
    private final Timeouts timeouts;
    private final Disk disk;
    private final DownloadProgress progress;

    Downloader(Timeouts timeouts, Disk disk, DownloadProgress progress) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeouts.connect())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.timeouts = timeouts;
        this.disk = disk;
        this.progress = progress;
    }

    @Override
    public void fetch(Remote file, List<URI> mirrors, Path folder) {
        List<String> failures = new ArrayList<>();
        for (URI mirror : mirrors) {
            URI address = mirror.resolve(file.name());
            try {
                fetch(file, address, folder);
                return;
            } catch (IOException | Malformed e) {
                failures.add(address + " " + problem(e));
            }
        }
        throw new DownloadException(String.join("; ", failures));
    }

    private static String problem(Exception e) {
        return e instanceof IOException io ? "gave no answer: " + Reason.of(io) : e.getMessage();
    }

    private void fetch(Remote file, URI address, Path folder) throws IOException, Malformed {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        HttpResponse<InputStream> response =
                Wait.atMost(timeouts.answer(), client.sendAsync(request, BodyHandlers.ofInputStream()));
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new Malformed("answered %d, expected 200", response.statusCode());
            }
            Transfer transfer = new Transfer(file, response.headers().firstValueAsLong("Content-Length"), progress);
            try (PartFile part = new PartFile(folder.resolve(file.name()), disk)) {
                transfer.copy(body, part, timeouts.chunk());
                part.keep(file);
            }
        }
    }
}
