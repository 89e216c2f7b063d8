package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two companies that the portal did not know bid: one on its own computer, one with a draft on the server that it seals
 * in the browser. Afterwards what they said is nowhere in the tables, files, log and heap of the server.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RegistrationToSealedBidIT {
    private static final Path DATA = Path.of("target/it");
    private static final String LOG = "server.log";
    private static final String SERVER = "com.sun.aas.instanceRoot";

    private static final Marked OWN = Marked.of("zhuldyz4711", "918273.6455");
    private static final Marked DRAFT = Marked.of("karlygash4712", "827364.9155");
    private static final String KNOWN = "Planted4713 Networks";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whenTheSampleWorldIsThere() {
        WebClient.awaitReady(base);
    }

    @Test
    void fromTheRegistrationToASealedBidOfWhichNothingRemains() throws SQLException {
        var unique = System.nanoTime() % 1_000_000;
        try (var first = new NewCompany(base, KNOWN, "dana" + unique + "@planted.example");
                var second = new NewCompany(base, "Second Networks", "dana" + unique + "@second.example")) {
            first.register("4713" + unique);
            first.signIn();
            first.addPasskey();
            first.signOut();
            first.signInWithPasskey();
            onTheOwnComputer(first.page);
            second.register("4714" + unique);
            second.signIn();
            withADraftOnTheServer(second);
            second.signOut();
            assertThat(remains()).isEmpty();
        }
    }

    private void onTheOwnComputer(Page page) {
        Browsing.sampleTender(page).locator("a[href*='supplier/local']").click();
        assertThat(page.locator("#local-work")).isVisible();
        page.locator("#local-file").setInputFiles(OWN.offers());
        assertThat(page.locator("#local-message")).containsText("Nothing was sent.");
        var answer = page.locator("#local-answers textarea").first();
        answer.fill(OWN.answer());
        answer.blur();
        page.locator("#local-document").setInputFiles(OWN.document());
        assertThat(page.locator("#local-documents button")).isVisible();
        assertThat(page.locator("#local-documents")).containsText(OWN.name());
        page.locator("#local-seal").click();
        confirmAndVerify(page);
    }

    private void withADraftOnTheServer(NewCompany company) {
        var page = company.page;
        Browsing.sampleTender(page).locator("button[id$=':start']").click();
        page.waitForURL(address -> address.contains("/supplier/bid"));
        var address = page.url().replaceFirst("&.*", "");
        page.navigate(address + "&section=import");
        page.locator("input[type=file]").setInputFiles(DRAFT.offers());
        page.locator("[id$=importFile]").click();
        assertThat(page.locator("main")).containsText("offers in USD");
        page.navigate(address + "&section=answers");
        page.locator("textarea").first().fill(DRAFT.answer());
        page.locator("[id$=describe]").click();
        assertThat(page.locator(".notice-done").first()).isVisible();
        page.navigate(address + "&section=documents");
        assertThat(page.locator("[data-browser]")).isVisible();
        page.locator("[data-browser] input[type=file]").setInputFiles(DRAFT.document());
        assertThat(page.locator("#documents [id$=remove]")).isVisible();
        page.navigate(address + "&section=check");
        page.locator("#browser-seal button").click();
        confirmAndVerify(page);
    }

    /** Seals, and has somebody who is not signed in check the receipt. */
    private void confirmAndVerify(Page page) {
        Browsing.confirm(page);
        page.waitForURL(to -> to.contains("/supplier/receipt"));
        assertThat(page.locator("main")).containsText("On your own computer");
        var number = page.locator("#number").textContent().strip();
        var code = page.locator(".digests b").textContent().strip();
        var anybody = Browsing.page(390);
        try {
            anybody.navigate(base + "open/receipt#" + number + "." + code);
            assertThat(anybody.locator("[id='result']")).containsText("This receipt is genuine");
            assertThat(anybody.locator("[id='result']")).containsText("Still the same bytes");
        } finally {
            anybody.context().close();
        }
    }

    /** What is found of the bids; the name of the company is what the search has to find everywhere. */
    private Set<String> remains() throws SQLException {
        var search = search(OWN.all(), DRAFT.all());
        var found = new TreeSet<String>();
        try (var connection = ServedDatabase.connection()) {
            found.addAll(known(search.inDatabase(connection)));
        }
        found.addAll(known(search.inFiles(DATA)));
        found.addAll(known(search.inHeap(server())));
        found.addAll(search.inFiles(Remains.folder(server(), SERVER)));
        for (var log : logs()) {
            found.addAll(search.inFiles(log));
        }
        return found;
    }

    /** The log of the server with the numbers of its generations. */
    private static List<Path> logs() {
        try (var files = Files.list(Path.of("target"))) {
            var logs = files.filter(f -> f.getFileName().toString().startsWith(LOG))
                    .toList();
            assertThat(logs).isNotEmpty();
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Remains search(String[]... markers) {
        return new Remains(Stream.concat(Stream.of(KNOWN), Stream.of(markers).flatMap(Stream::of))
                .toArray(String[]::new));
    }

    private static Set<String> known(Set<String> found) {
        assertThat(found).as("the search finds what is there").anyMatch(place -> place.endsWith(KNOWN));
        found.removeIf(place -> place.endsWith(KNOWN));
        return found;
    }

    private static long server() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro"))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
