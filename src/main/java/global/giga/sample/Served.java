package global.giga.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until the portal answers, because a line that says "ready" too early is a lie. */
final class Served {
    private static final int TRIES = 240;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Served() {}

    static void await(URI page) {
        var client = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build();
        for (int i = 0; i < TRIES && !answers(client, request); i++) {
            pause();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
