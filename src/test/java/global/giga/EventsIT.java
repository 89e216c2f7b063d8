package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** News of an opening come as server-sent events, without being asked for again. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class EventsIT {
    private static final Pattern TENDER = Pattern.compile("(?s)tender\\?id=(\\d+)(?:(?!tender\\?id=).)*?KZ-2026-02");
    private static final int EVENTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ArquillianResource
    URL base;

    @Test
    void theStateOfAnOpeningIsToldAgainAndAgain() throws Exception {
        var observer = WebClient.signedIn(base, "observer@giga.example");
        var request = HttpRequest.newBuilder(
                        URI.create(base + "api/openings/" + tender(observer) + "/TECHNICAL/events"))
                .header("Accept", "text/event-stream")
                .header("Cookie", cookies(observer))
                .timeout(PATIENCE)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("text/event-stream");
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            var told = CompletableFuture.supplyAsync(() -> events(lines)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(told).hasSize(EVENTS).allSatisfy(event -> assertThat(event)
                    .startsWith("data: {")
                    .contains("\"phase\":\"CLOSED\"")
                    .contains("\"threshold\":2"));
        }
    }

    private static List<String> events(BufferedReader lines) {
        return lines.lines().filter(line -> !line.isEmpty()).limit(EVENTS).toList();
    }

    private static String tender(WebClient anybody) {
        var found = TENDER.matcher(anybody.get("open/tenders").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String cookies(WebClient of) {
        return of.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
