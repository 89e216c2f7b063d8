package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import global.giga.kernel.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bids sealed outside the server: by a program of somebody's own, and in a real browser. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SealingIT {
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final Path OFFERS = Path.of("src/main/resources/sample/kz-105/offers");

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    private String tender(WebClient client) {
        return client.get("supplier/home").body().replaceFirst("(?s).*?supplier/local\\?tender=(\\d+).*", "$1");
    }

    @Test
    void aProgramOfOnesOwnSealsAndTheDoorRefusesWhatIsNotHonest() throws Exception {
        var client = WebClient.signedIn(base, "syrdarya-telecom@bidder.example");
        var other = WebClient.signedIn(base, "tengri-sat@bidder.example");
        var api = "api/bids/" + tender(client);
        var sealer = new Sealer(client.get(api + "/schedule").body());
        var licence = sealer.document("licence.pdf", "a licence".getBytes(StandardCharsets.UTF_8));
        var technical = Json.write(Map.of(
                "lots",
                List.of("LOT-9"),
                "answers",
                Map.of(),
                "promises",
                List.of(),
                "documents",
                List.of(licence.entry())));
        var prices = Json.write(Map.of("currency", "USD", "vatIncluded", false, "prices", List.of()));
        var financial = sealer.lots().stream()
                .collect(java.util.stream.Collectors.toMap(String::valueOf, lot -> (Object) prices));
        var container = sealer.container(technical, financial, List.of(licence.named()));

        assertThat(problem(send(client, api, container))).isEqualTo("document-unknown");
        var document = api + "/documents/" + licence.id();
        assertThat(client.send("PUT", document, Map.of(), "x").statusCode())
                .as("without the header")
                .isEqualTo(403);
        assertThat(client.send("PUT", document, BYTES, licence.ciphertext()).statusCode())
                .isEqualTo(200);
        assertThat(problem(client.send("PUT", document, BYTES, licence.ciphertext())))
                .isEqualTo("document-taken");
        assertThat(problem(client.send("PUT", api + "/documents/..%2fx", BYTES, licence.ciphertext())))
                .isNotBlank();
        assertThat(problem(
                        client.send("PUT", api + "/documents/" + licence.id().replace('-', 'x'), BYTES, new byte[99])))
                .isEqualTo("document-damaged");

        assertThat(client.send("POST", api + "/sealed", Map.of(), "{}").statusCode())
                .as("without the header")
                .isEqualTo(403);
        assertThat(problem(send(other, api, container))).isEqualTo("envelope-misplaced");
        assertThat(problem(send(client, api, container.substring(0, 9_999)))).isEqualTo("sealed-bid-malformed");
        assertThat(problem(send(client, api, container.replace("LOT-1", "LOT-0"))))
                .isEqualTo("envelope-misplaced");
        assertThat(problem(send(client, api, " ".repeat((16 << 20) + 1)))).isEqualTo("sealed-bid-too-large");

        var receipt = send(client, api, container);
        assertThat(receipt.statusCode()).isEqualTo(201);
        var sealed = Json.readMap(receipt.body(), Object.class);
        assertThat(sealed.get("sha256")).isEqualTo(Sealer.sha256(container.getBytes(StandardCharsets.UTF_8)));
        assertThat(problem(send(client, api, container)))
                .as("captured and sent again")
                .isEqualTo("revision-not-next");
        assertThat(client.get("api/bids/" + sealed.get("number") + "/sealed").body())
                .isEqualTo(container);
        assertThat(other.get("api/bids/" + sealed.get("number") + "/sealed").statusCode())
                .isEqualTo(404);
        assertThat(other.get("api/bids/" + sealed.get("number") + "/receipt.json")
                        .statusCode())
                .isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> send(WebClient client, String api, String container) {
        return client.send("POST", api + "/sealed", JSON, container.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        return answer.body().replaceFirst("(?s).*\"type\":\"/problems/([a-z-]+)\".*", "$1");
    }

    /** A length that is only declared is refused before anything of it is read. */
    @Test
    void tenGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        var client = WebClient.signedIn(base, "syrdarya-telecom@bidder.example");
        var api = "/api/bids/" + tender(client);
        var cookies = client.cookies().stream()
                .map(c -> c.getName() + "=" + c.getValue())
                .toList();
        for (var request : List.of(
                "POST " + api + "/sealed|" + JSON,
                "PUT " + api + "/documents/00000000-0000-4000-8000-000000000000|" + BYTES)) {
            var line = request.split("\\|");
            try (var socket = new Socket(base.getHost(), base.getPort())) {
                socket.setSoTimeout(10_000);
                var head = line[0] + " HTTP/1.1\r\nHost: " + base.getHost() + "\r\nContent-Type: " + line[1]
                        + "\r\nX-Requested-With: portal\r\nCookie: " + String.join("; ", cookies)
                        + "\r\nContent-Length: 10000000000\r\n\r\nx";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                var answer = new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
                assertThat(answer).isEqualTo("HTTP/1.1 413 Re");
            }
        }
    }

    @Test
    void aSupplierSealsInTheBrowserAndAnybodyVerifiesTheReceipt() throws IOException {
        var licence = Files.write(Files.createTempFile("licence", ".pdf"), global.giga.document.Papers.pdf(1_200_000));
        var page = Browsing.page(1280);
        try {
            var address = imported(page, "betpak-data");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("offers in USD");
            page.navigate(address + "&section=documents");
            PlaywrightAssertions.assertThat(page.locator("[data-browser]")).isVisible();
            page.locator("[data-browser] input[type=file]").setInputFiles(licence);
            PlaywrightAssertions.assertThat(page.locator("#documents [id$=remove]"))
                    .hasCount(1);
            Accessible.check(page);
            sameContents(page, address.replaceFirst(".*tender=", ""));

            page.navigate(address + "&section=check");
            PlaywrightAssertions.assertThat(page.locator("#server-seal")).isHidden();
            Accessible.check(page);
            page.locator("#browser-seal button").click();
            Browsing.confirm(page);
            page.waitForURL(to -> to.contains("/supplier/receipt"));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("On your own computer");
            Accessible.check(page);
            var number = page.locator("#number").textContent().strip();
            var file = page.request()
                    .get(base + "api/bids/" + number + "/receipt.json")
                    .text();
            verify(number, file);
        } finally {
            page.context().close();
        }
    }

    /** Starts the bid and imports the file of the bidder; the address of the bid. */
    private String imported(Page page, String bidder) {
        Browsing.signIn(page, base, bidder + "@bidder.example");
        page.navigate(base + "supplier/home");
        Browsing.sampleTender(page).locator("button[id$=':start']").click();
        page.waitForURL(to -> to.contains("/supplier/bid"));
        var address = page.url().replaceFirst("&.*", "");
        page.navigate(address + "&section=import");
        page.locator("input[type=file]").setInputFiles(OFFERS.resolve(bidder + ".csv"));
        page.locator("[id$=importFile]").click();
        return address;
    }

    /** What the scripts make of the offers file is what the server makes of the draft. */
    private void sameContents(Page page, String tender) {
        var made = page.evaluate("""
                async tender => {
                    const offers = await import('/resources/portal/offers.js');
                    const get = async path => (await fetch('/api/bids/' + tender + path)).json();
                    const [schedule, kit, draft] = await Promise.all([get('/schedule'), get('/sealing'), get('/draft')]);
                    const {rows, problems} = offers.read(draft.offers, schedule);
                    const documents = draft.documents.map(entry => ({entry}));
                    const own = offers.contents({...draft, rows, documents}, schedule);
                    const differ = (a, b) => stable(JSON.parse(a)) !== stable(JSON.parse(b));
                    const stable = v => JSON.stringify(v, (k, x) => x && typeof x === 'object' && !Array.isArray(x)
                        ? Object.fromEntries(Object.entries(x).sort(([p], [q]) => p < q ? -1 : 1)) : x);
                    const wrong = problems.map(p => p.code);
                    if (differ(own.technical, kit.technical)) wrong.push('technical');
                    schedule.lots.filter(lot => differ(own.financial[lot], kit.financial[lot])).forEach(lot => wrong.push(lot));
                    return wrong;
                }
                """, tender);
        assertThat((List<?>) made).isEmpty();
    }

    private void verify(String number, String file) {
        var code = file.replaceFirst(".*\"code\":\"([^\"]+)\".*", "$1");
        var anybody = Browsing.page(390);
        try {
            anybody.navigate(base + "open/receipt#" + number + "." + code);
            PlaywrightAssertions.assertThat(anybody.locator("[id='result']")).containsText("This receipt is genuine");
            PlaywrightAssertions.assertThat(anybody.locator("[id='result']")).containsText("Still the same bytes");
            assertThat(anybody.content()).doesNotContain("Betpak");
            Accessible.check(anybody);
            anybody.locator("[id='pasted:text']").fill(file.replace(number, "KZ-2026-02-00000000"));
            anybody.locator("[id='pasted:verify']").click();
            PlaywrightAssertions.assertThat(anybody.locator("[id='result']")).containsText(number);
            anybody.locator("[id='pasted:text']").fill("eyJhbGciOiJub25lIn0.e30.");
            anybody.locator("[id='pasted:verify']").click();
            PlaywrightAssertions.assertThat(anybody.locator("[id='result']")).containsText("no receipt of this portal");
        } finally {
            anybody.context().close();
        }
    }

    @Test
    void aSupplierDraftsAndSealsOnTheOwnComputer() throws IOException {
        var page = Browsing.page(390);
        try {
            Browsing.signIn(page, base, "caspian-link@bidder.example");
            page.navigate(base + "supplier/home");
            Browsing.sampleTender(page).locator("a[href*='supplier/local']").click();
            PlaywrightAssertions.assertThat(page.locator("#local-work")).isVisible();
            page.locator("#local-file").setInputFiles(OFFERS.resolve("qazaq-geo.csv"));
            PlaywrightAssertions.assertThat(page.locator("#local-message")).containsText("Nothing was sent.");
            Accessible.check(page);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#local-seal")).isEnabled();
            page.locator("#local-seal").click();
            Browsing.confirm(page);
            page.waitForURL(to -> to.contains("/supplier/receipt"));
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("On your own computer");
        } finally {
            page.context().close();
        }
    }

    /** Nothing but forms: the file is encrypted and the bid is sealed where they arrive, and page and receipt say so. */
    @Test
    void aSupplierWithoutScriptsSealsOnTheServer() throws IOException {
        var licence = Files.write(Files.createTempFile("licence", ".pdf"), global.giga.document.Papers.pdf(300_000));
        var page = Browsing.pageWithoutScripts(1280);
        try {
            var address = imported(page, "altai-wireless");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("offers in");
            page.navigate(address + "&section=documents");
            PlaywrightAssertions.assertThat(page.locator("#server-documents"))
                    .containsText("encrypted when it reaches the server");
            page.locator("#server-documents input[type=file]").setInputFiles(licence);
            page.locator("[id$=addDocument]").click();
            PlaywrightAssertions.assertThat(page.locator("#documents [id$=remove]"))
                    .hasCount(1);
            page.navigate(address + "&section=check");
            PlaywrightAssertions.assertThat(page.locator("#browser-seal")).isHidden();
            PlaywrightAssertions.assertThat(page.locator("#server-seal")).containsText("the server seals the bid");
            page.locator("#server-seal button").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("On the server of the portal");
            assertThat(page.url()).contains("/supplier/receipt");
        } finally {
            page.context().close();
        }
    }
}
