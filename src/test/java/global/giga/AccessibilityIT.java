package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that somebody reaches by links, one of each kind, on a desk and on a phone; the public pages as a visitor,
 * the desks as each role.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class AccessibilityIT {
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int HEIGHT = 900;
    private static final List<String> PUBLIC = List.of(
            "index",
            "signin",
            "register",
            "reset",
            "join?token=none",
            "verify?token=none",
            "open/audit",
            "open/receipt",
            "open/tenders",
            "open/schools",
            "open/schools?view=MAP");
    private static final String LINKS =
            "() => [...document.querySelectorAll('main a[href], header a[href]')].map(a => a.href.split('#')[0])";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whenTheSampleWorldIsThere() {
        WebClient.awaitReady(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "staff@giga.example",
                "approver@giga.example",
                "keeper@giga.example",
                "secretary@giga.example",
                "chair@giga.example",
                "evaluator@giga.example",
                "observer@giga.example",
                "admin@giga.example",
                "steppe-fibre@bidder.example"
            })
    void nobodyIsKeptFromReadingAPage(String account) {
        try (var page = Browsing.page(WIDTHS.get(0))) {
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> errors.add(page.url() + ": " + error));
            var seen = account.isEmpty() ? visitor(page) : member(page, account);
            System.out.println("Looked at " + seen);
            assertThat(seen).as("kinds of pages").isNotEmpty();
            assertThat(errors).as("console").isEmpty();
            page.context().close();
        }
    }

    private List<String> visitor(Page page) {
        return walk(page, PUBLIC.stream().map(path -> base + path).toList(), "");
    }

    private List<String> member(Page page, String account) {
        Browsing.signIn(page, base, account);
        var starts = new ArrayList<>(List.of(page.url()));
        starts.add(base + "account/security");
        if (account.endsWith("@bidder.example")) {
            starts.add(base + "supplier/bid?tender=" + openTender(page));
        }
        return walk(page, starts, "(staff|committee|supplier|admin|account|auditor)/");
    }

    private String openTender(Page page) {
        page.navigate(base + "open/tenders?stage=OPEN");
        return page.locator("main a[href*='open/tender?id=']")
                .first()
                .getAttribute("href")
                .replaceAll(".*id=(\\d+).*", "$1");
    }

    /** The steps between the first password and the first desk, which no link leads to. */
    @Test
    void nobodyIsKeptFromSigningIn() {
        try (var page = Browsing.page(WIDTHS.get(0))) {
            page.navigate(base + "signin");
            page.locator("input[type=email]").fill("secretary@giga.example");
            page.locator("input[type=password]").fill(WebClient.PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            page.waitForURL("**/signin-code*");
            lookAtAllWidths(page);
            page.context().close();
        }
    }

    /** The addresses that were visited, each of another kind; their paths start with the pattern. */
    private List<String> walk(Page page, List<String> starts, String paths) {
        var ours = Pattern.compile(Pattern.quote(base.toString()) + paths + ".*");
        var waiting = new ArrayDeque<>(starts);
        var kinds = new HashSet<String>();
        var seen = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            if (ours.matcher(address).matches() && !leadsElsewhere(address) && kinds.add(kind(address))) {
                look(page, address);
                seen.add(address);
                ((List<?>) page.evaluate(LINKS)).forEach(link -> waiting.add((String) link));
            }
        }
        return seen;
    }

    private static void look(Page page, String address) {
        page.setViewportSize(WIDTHS.get(0), HEIGHT);
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        lookAtAllWidths(page);
    }

    private static void lookAtAllWidths(Page page) {
        for (var width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            Accessible.check(page);
        }
    }

    /** Downloads and other languages of the same page. */
    private static boolean leadsElsewhere(String address) {
        return address.contains("/api/") || address.contains("language=") || address.contains(".geojson");
    }

    /** Addresses that differ in a number, a lot, a school or what a list is sorted by show pages of one kind. */
    private static String kind(String address) {
        return address.replaceAll("\\d+", "#").replaceAll("([?&](?:lot|text|region|name|sort)=)[^&]*", "$1");
    }
}
