package global.giga;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at the portal without a browser: keeps cookies, follows no redirect, can sign in with both factors. A code
 * works once, so whoever is signed in once stays it for all tests, unless a test signs out or in by itself.
 */
final class WebClient {
    static final String PASSWORD = "schools online together";

    private static final Map<String, WebClient> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Pattern SAMPLE_CODE = Pattern.compile("data-code=\"(\\d{6})\"");
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*?\\bid=\"([^\"]+)\".*?</form>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    WebClient(URL base) {
        this.base = URI.create(base.toString());
        awaitReady();
    }

    /** Comes back when the sample world is there; on a busy machine that takes minutes. */
    static void awaitReady(URL base) {
        new WebClient(base);
    }

    private void awaitReady() {
        for (int i = 0; i < 900 && get("health/ready").statusCode() != 200; i++) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** A caller signed in as the account of the sample world, with a session of the server of its own. */
    static WebClient signedIn(URL base, String email) {
        var client = new WebClient(base);
        var first = SIGNED_IN.computeIfAbsent(base + email, key -> freshlySignedIn(base, email));
        client.take(first);
        return client;
    }

    /** Remembers who is signed in, for all tests. */
    static void stays(URL base, String email, WebClient client) {
        SIGNED_IN.put(base + email, client);
    }

    /** Becomes the other as far as the portal can tell; each has a session of the server of its own. */
    void take(WebClient other) {
        other.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("giga-"))
                .forEach(cookie -> cookies.getCookieStore().add(base, cookie));
    }

    /** A caller with a session that no other test has. */
    static WebClient freshlySignedIn(URL base, String email) {
        var client = new WebClient(base);
        var answer = client.secondStep(client.signIn(email, PASSWORD, "signin"));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        return client;
    }

    /** Cookies of the portal. */
    List<HttpCookie> cookies() {
        return List.copyOf(cookies.getCookieStore().getCookies());
    }

    /** Gives the code that the page shows for accounts of the sample world, where the first step led there. */
    HttpResponse<String> secondStep(HttpResponse<String> first) {
        var where = first.headers().firstValue("location").orElse("");
        if (!where.contains("/signin-code")) {
            return first;
        }
        var page = where.replaceFirst("^.*/(?=signin-code)", "");
        var answer = giveCode(page);
        for (int i = 0; i < 3 && answer.statusCode() == 200; i++) {
            LockSupport.parkNanos(STEP.toNanos() / 2);
            answer = giveCode(page);
        }
        return answer;
    }

    private HttpResponse<String> giveCode(String page) {
        var shown = get(page).body();
        var code = SAMPLE_CODE.matcher(shown);
        return giveCode(page, shown, code.find() ? code.group(1) : "");
    }

    private HttpResponse<String> giveCode(String page, String shown, String code) {
        var form = fields(shown);
        form.put("second:code", code);
        form.put("second:submit", "");
        form.put("second", "second");
        return post(page, form);
    }

    /** Gives a code on the page of the second step. */
    HttpResponse<String> giveCode(String page, String code) {
        return giveCode(page, get(page).body(), code);
    }

    HttpResponse<String> signIn(String email, String password, String page) {
        var form = fields(get(page).body());
        form.put("signin:email", email);
        form.put("signin:password", password);
        form.put("signin:submit", "");
        form.put("signin", "signin");
        return post(page, form);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form with a file, as a browser does. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] file) {
        var boundary = "b" + UUID.randomUUID();
        var part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
        var before = fields.entrySet().stream()
                        .map(f -> part + f.getKey() + "\"\r\n\r\n" + f.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + part + name + "\"; filename=\"file.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = List.of(bytes(before), file, bytes("\r\n--" + boundary + "--\r\n"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(body))
                .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header(
                        "Content-Type",
                        path.startsWith("api/") ? "application/json" : "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Sends bytes as a script of the portal does. */
    HttpResponse<String> send(String method, String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("X-Requested-With", "portal")
                .build());
    }

    /** As a page of the portal would ask. */
    HttpResponse<String> ask(String method, String path) {
        return method.equals("GET") ? get(path) : send(method, path, Map.of("X-Requested-With", "portal"), "{}");
    }

    /** Presses the button that starts a bid for the tender, unless there is a draft already. */
    void startBid(long tender) {
        var page = get("supplier/home").body();
        if (!page.contains("supplier/bid?tender=" + tender)) {
            var card = page.substring(0, page.indexOf("supplier/local?tender=" + tender + "\""));
            var start = card.replaceFirst("(?s).*\\bname=\"([^\"]*:start)\".*", "$1");
            var form = FORM.matcher(page)
                    .results()
                    .filter(f -> f.group().contains(start))
                    .findFirst()
                    .orElseThrow();
            var fields = fields(form.group());
            fields.put(form.group(1), form.group(1));
            fields.put(start, "");
            post("supplier/home", fields);
        }
    }

    /** Takes over cookies of somebody else. */
    void plant(List<HttpCookie> others) {
        others.forEach(cookie -> cookies.getCookieStore().add(base, cookie));
    }

    /** What the page hides in its forms, the state of the view among it. */
    static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var found = HIDDEN.matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    /* Events go on and on: that they begin is enough. */
    private static HttpResponse.BodySubscriber<String> untilEvents(HttpResponse.ResponseInfo answer) {
        var events = answer.headers().firstValue("content-type").orElse("").startsWith("text/event-stream");
        return events ? new Begun() : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    /** Listens no further. */
    private static final class Begun implements HttpResponse.BodySubscriber<String> {
        private final CompletableFuture<String> body = new CompletableFuture<>();

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            body.complete("");
        }

        @Override
        public void onNext(List<ByteBuffer> more) {
            body.complete("");
        }

        @Override
        public void onError(Throwable fault) {
            body.complete("");
        }

        @Override
        public void onComplete() {
            body.complete("");
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, WebClient::untilEvents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
