package global.giga;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the portal without a browser: keeps cookies, follows no redirect, can sign in. */
final class WebClient {
    static final String PASSWORD = "schools online together";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    WebClient(URL base) {
        this.base = URI.create(base.toString());
        awaitReady();
    }

    private void awaitReady() {
        for (int i = 0; i < 300 && get("health/ready").statusCode() != 200; i++) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** A caller signed in as the account of the sample world. */
    static WebClient signedIn(URL base, String email) {
        var client = new WebClient(base);
        var answer = client.signIn(email, PASSWORD, "signin");
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
        return client;
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

    /** What the page hides in its forms, the state of the view among it. */
    static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var found = HIDDEN.matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
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
