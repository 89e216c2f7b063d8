package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What keeps a visitor safe from other sites, and the portal from those who look for its weak places. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HardeningIT {
    private static final String SUPPLIER = "steppe-fibre@bidder.example";
    private static final List<Map<String, String>> FOREIGN = List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "cross-site", "X-Requested-With", "portal"));

    @ArquillianResource
    URL base;

    @Test
    void formsOfOtherSitesAreRefused() {
        var supplier = WebClient.freshlySignedIn(base, SUPPLIER);
        for (var headers : FOREIGN) {
            assertThat(supplier.send("POST", "signout", headers, "").statusCode())
                    .as("sign out " + headers)
                    .isEqualTo(403);
            assertThat(supplier.send("POST", "supplier/home", headers, "").statusCode())
                    .as("a form " + headers)
                    .isEqualTo(403);
        }
        assertThat(supplier.get("supplier/home").statusCode()).isEqualTo(200);
        assertThat(supplier.send("POST", "signout", Map.of("Sec-Fetch-Site", "same-origin"), "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(supplier.get("supplier/home").statusCode()).isEqualTo(302);
    }

    @Test
    void theApiChangesNothingForOtherSitesNorWithoutAWord() {
        var visitor = new WebClient(base);
        for (var headers : FOREIGN) {
            refused(visitor.send("POST", "api/passkeys/asking", headers, "{}"));
        }
        refused(visitor.send("POST", "api/passkeys/asking", Map.of(), "{}"));
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
    }

    @Test
    void filesOfOneSupplierAreSavedAndKeptByNothingOnTheWay() {
        var supplier = WebClient.freshlySignedIn(base, SUPPLIER);
        var number = supplier.get("supplier/home").body().replaceFirst("(?s).*?receipt\\?number=([\\w-]+).*", "$1");
        for (var file : List.of("receipt", "sealed")) {
            var answer = supplier.get("api/bids/" + number + "/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(header(answer, "content-disposition")).as(file).startsWith("attachment; filename=\"");
            assertThat(header(answer, "cache-control")).as(file).contains("no-store");
            assertThat(header(answer, "x-content-type-options")).as(file).isEqualTo("nosniff");
            assertThat(header(answer, "content-security-policy")).as(file).contains("default-src 'none'");
        }
        assertThat(header(supplier.get("supplier/home"), "cache-control")).contains("no-store");
    }

    @Test
    void aSessionThatSomebodyElseBeganIsNotThatOfTheOneWhoSignsIn() {
        var visitor = new WebClient(base);
        visitor.get("signin");
        var before = visitor.cookies();
        var answer = visitor.signIn(SUPPLIER, WebClient.PASSWORD, "signin");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get("supplier/home").statusCode()).isEqualTo(200);
        var planted = new WebClient(base);
        planted.plant(before);
        assertThat(planted.get("supplier/home").statusCode()).isEqualTo(302);
    }

    @Test
    void cookiesAreForThePortalAlone() {
        var visitor = new WebClient(base);
        var answer = visitor.signIn(SUPPLIER, WebClient.PASSWORD, "signin");
        assertThat(answer.headers().allValues("set-cookie"))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsPattern("(?i)SameSite=(Lax|Strict)")
                        .doesNotContainIgnoringCase("Domain="));
    }

    @Test
    void cookiesGoByHttpsAloneWhereTheProxySaysSo() {
        for (var proxied : List.of(true, false)) {
            var headers = proxied ? Map.of("X-Forwarded-Proto", "https") : Map.<String, String>of();
            var visitor = new WebClient(base);
            var form = WebClient.fields(visitor.get("signin").body());
            form.putAll(Map.of("signin:email", SUPPLIER, "signin:password", WebClient.PASSWORD, "signin:submit", ""));
            form.put("signin", "signin");
            var body = form.entrySet().stream()
                    .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var language = visitor.send("GET", "index?language=en", headers, "");
            var signedIn = visitor.send("POST", "signin", headers, body);
            assertThat(signedIn.statusCode()).isEqualTo(302);
            var cookies = new ArrayList<>(language.headers().allValues("set-cookie"));
            cookies.addAll(signedIn.headers().allValues("set-cookie"));
            assertThat(cookies)
                    .filteredOn(cookie -> !cookie.startsWith("JSESSIONID") && !cookie.contains("Max-Age=0"))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(cookie -> assertThat(
                                    Arrays.asList(cookie.split("; *")).contains("Secure"))
                            .as(cookie)
                            .isEqualTo(proxied));
            assertThat(header(language, "strict-transport-security").isEmpty()).isNotEqualTo(proxied);
        }
    }

    @Test
    void bodiesThatAreTooLongAreRefusedBeforeTheyAreSent() throws IOException, SQLException {
        var supplier = WebClient.freshlySignedIn(base, SUPPLIER);
        var cookies = supplier.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var bids = "/api/bids/" + PagesAccessIT.tender("KZ-2026-02");
        for (var request : List.of(
                "PUT " + bids + "/draft",
                "POST " + bids + "/sealed",
                "PUT " + bids + "/documents/" + UUID.randomUUID())) {
            var answer = head(request + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookies
                    + "\r\nX-Requested-With: portal\r\nContent-Type: application/json"
                    + "\r\nContent-Length: 2000000000\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(request).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    /** Whoever is refused before the body is read still gets the answer, however much it sends, and so the next one. */
    @Test
    void refusalsReachClientsThatSendALongBody() throws IOException, SQLException {
        var supplier = WebClient.signedIn(base, SUPPLIER);
        var long20 = new byte[20 << 20];
        var bids = "api/bids/" + PagesAccessIT.tender("KZ-2026-02");
        var document = bids + "/documents/" + UUID.randomUUID();
        for (var client : List.of(new WebClient(base), WebClient.signedIn(base, "staff@giga.example"))) {
            for (int i = 0; i < 2; i++) {
                refused(client.send("POST", bids + "/sealed", "application/json", long20));
                refused(client.send("PUT", document, "application/octet-stream", long20));
            }
        }
        for (int i = 0; i < 3; i++) {
            var answer = supplier.send("POST", bids + "/sealed", "application/json", long20);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("sealed-bid-too-large");
            var foreign = Map.of("Origin", "https://evil.example");
            refused(supplier.send("POST", bids + "/sealed", foreign, " ".repeat(20 << 20)));
        }
    }

    @Test
    void requestsThatNoClientSendsLearnNothing() throws IOException {
        var host = "Host: " + base.getHost() + "\r\n";
        for (var request : List.of(
                "GET /%zz HTTP/1.1\r\n" + host,
                "GET /..%2f..%2fWEB-INF/web.xml HTTP/1.1\r\n" + host,
                "GET /index;a=b/../WEB-INF/web.xml HTTP/1.1\r\n" + host,
                "GET /WEB-INF%2fweb.xml HTTP/1.1\r\n" + host,
                "GET / HTTP/9.9\r\n" + host,
                "FOO / HTTP/1.1\r\n" + host,
                "GET /index HTTP/1.1\r\n" + host + "Content-Length: x\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + host)) {
            var answer = raw(request + "Connection: close\r\n\r\n");
            var line = request.substring(0, Math.min(60, request.indexOf('\r')));
            assertThat(answer).as(line).doesNotContain("web-app", "X-Powered-By");
            assertThat(Strict.tellsOfTheInside(answer)).as(line + "\n" + answer).isFalse();
        }
    }

    /** The first lines of the answer, up to the body. */
    private String head(String request) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
