package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the portal answers to requests that no page of its own sends. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HostileIT {
    private static final String STAFF = "staff@giga.example";
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
    private static final List<String> MISSING = List.of(
            "nothing/here",
            "open/tender",
            "open/tender?id=abc",
            "open/tender?id=999999",
            "open/tender?id=99999999999999999999",
            "open/school?id=-1",
            "open/school?id=x",
            "WEB-INF/web.xml",
            "api/nothing",
            "api/tenders/abc/schools",
            "api/tenders/999999/schools",
            "api/tenders/999999/rfp?language=xx",
            "jakarta.faces.resource/none.css?ln=portal");

    @ArquillianResource
    URL base;

    @Test
    void everyAnswerTellsBrowsersToBeStrict() {
        for (var path : List.of("index", "signin", "nothing/here", "api/countries/KZ/schools", "api/nothing")) {
            var answer = new WebClient(base).get(path);
            assertThat(header(answer, "x-content-type-options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "referrer-policy")).as(path).isEqualTo("same-origin");
            assertThat(header(answer, "x-frame-options")).as(path).isEqualTo("DENY");
            assertThat(header(answer, "content-security-policy"))
                    .as(path)
                    .contains("default-src", "frame-ancestors 'none'")
                    .doesNotContain("script-src 'unsafe");
            assertThat(answer.headers().map())
                    .as(path)
                    .doesNotContainKey("x-powered-by")
                    .hasEntrySatisfying("server", name -> assertThat(name).containsExactly("Giga tenders"));
        }
    }

    @Test
    void whatIsNotThereGetsAPageWithoutTheInsideOfTheServer() {
        for (var path : MISSING) {
            var answer = new WebClient(base).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            tellsNothing(path, answer);
        }
    }

    @Test
    void parametersOfNobodyGiveThePageAllTheSame() {
        for (var path : List.of(
                "open/tenders?stage=XX",
                "open/schools?status=XX&view=YY&technology=ZZ&region=%00&country=%27",
                "open/tender?id=%d&tab=XX&lot=%%27%%22".formatted(tender()),
                "open/schools?text=" + "%25_".repeat(200),
                "signin?from=%0d%0aX-Evil:1")) {
            var answer = new WebClient(base).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().map()).as(path).doesNotContainKey("x-evil");
            tellsNothing(path, answer);
        }
    }

    @Test
    void markupInAFieldIsText() {
        var encoded = "%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(2)%3E%22%27";
        var caller = new WebClient(base);
        escaped(caller.get("open/schools?text=" + encoded));
        escaped(caller.get("open/tender?id=%d&tab=SCHOOLS&lot=LOT-1&text=".formatted(tender()) + encoded));
        escaped(caller.get("error/failure?incident=" + encoded));
        escaped(caller.get("signin?from=" + encoded));
        escaped(caller.signIn(MARKUP, "wrong", "signin"));
    }

    @Test
    void markupInANameOfAnOrganizationIsText() {
        var admin = WebClient.signedIn(base, "admin@giga.example");
        var form = WebClient.fields(admin.get("admin/home").body());
        form.keySet().removeAll(List.of("account-new", "chain"));
        form.put("organization", "organization");
        form.put("organization:organizationName", MARKUP);
        form.put("organization:kind", "SUPPLIER");
        form.put("organization:registerOrganization", "");
        assertThat(admin.post("admin/home", form).statusCode()).isEqualTo(302);
        var page = admin.get("admin/home");
        escaped(page);
        assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aFormThatNoPageGaveChangesNothing() {
        var caller = new WebClient(base);
        var without = caller.post("signin", Map.of("signin", "signin", "signin:email", STAFF));
        assertThat(without.statusCode()).isEqualTo(200);
        tellsNothing("without a view", without);
        var state = Map.of("signin", "signin", "jakarta.faces.ViewState", "1:2", "signin:email", STAFF);
        var expired = caller.post("signin", state);
        assertThat(expired.statusCode()).isEqualTo(302);
        assertThat(header(expired, "location")).endsWith("/signin?expired=1");
        assertThat(caller.get("signin?expired=1").body()).contains("This page had been open for too long.");
    }

    @Test
    void anUploadThatIsNoFileOfSchoolsIsRefusedInWords() {
        var staff = WebClient.signedIn(base, STAFF);
        var noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        noise[7] = 0;
        assertThat(upload(staff, new byte[0]).body()).contains("Please fill in this field: File of schools");
        assertThat(upload(staff, noise).body()).contains("The file is not a text file.");
        assertThat(upload(staff, "name\nМектеп\n".getBytes(StandardCharsets.UTF_16LE))
                        .statusCode())
                .isEqualTo(200);
        assertThat(upload(staff, "name\nécole\n".getBytes(StandardCharsets.ISO_8859_1))
                        .body())
                .contains("The file is not in UTF-8.");
        assertThat(upload(staff, "a\n".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII))
                        .body())
                .contains("The file is larger than");
        var huge = upload(staff, new byte[52_428_801]);
        assertThat(huge.statusCode()).isEqualTo(302);
        assertThat(staff.get("staff/schools?toolarge=1").body()).contains("The file is larger than the portal takes");
    }

    private static HttpResponse<String> upload(WebClient staff, byte[] file) {
        var form =
                new LinkedHashMap<>(WebClient.fields(staff.get("staff/schools").body()));
        form.put("checking", "checking");
        form.put("checking:country", "KZ");
        form.put("checking:check", "");
        var answer = staff.upload("staff/schools", form, "checking:file", file);
        tellsNothing("upload", answer);
        return answer;
    }

    @Test
    void theSessionIsNoBusinessOfScriptsAndOtherSites() {
        var answer = new WebClient(base).signIn(STAFF, WebClient.PASSWORD, "signin");
        assertThat(answer.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void whoIsNotSignedInSendsNoLargeForm() {
        var stranger = new WebClient(base);
        var form = WebClient.fields(stranger.get("signin").body());
        assertThat(stranger.upload("signin", form, "signin:file", new byte[1_000])
                        .body())
                .contains("name=\"signin:email\"");
        try {
            var large = stranger.upload("signin", form, "signin:file", new byte[2 << 20]);
            assertThat(large.body()).doesNotContain("name=\"signin:email\"");
            tellsNothing("large", large);
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageContaining("EOF"); // the server closed before the client had sent all
        }
    }

    @Test
    void unusualMethodsAreRefused() {
        for (var path : List.of("index", "api/countries/KZ/schools")) {
            var answer = new WebClient(base).send("TRACE", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.body()).as(path).doesNotContain("TRACE");
        }
        assertThat(new WebClient(base)
                        .send("DELETE", "api/countries/KZ/schools")
                        .statusCode())
                .isEqualTo(405);
    }

    private long tender() {
        var page = new WebClient(base).get("open/tenders").body();
        return Long.parseLong(page.replaceFirst("(?s).*?open/tender\\?id=(\\d+).*", "$1"));
    }

    private static void escaped(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x", "onerror=alert(2)>");
    }

    private static void tellsNothing(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception", "\tat ", "java.lang", "org.apache", "org.glassfish", "Payara");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
