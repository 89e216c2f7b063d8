package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages work on a slow line: each person's pages are weighed as a browser gets them, compressed. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class WeightIT {
    private static final long FIRST = 300_000;
    private static final long AGAIN = 60_000;
    private static final Path LOTS = Path.of("src/main/resources/sample/kz-105/lots.csv");
    private static final List<String> STEPS =
            List.of("schools", "requirements", "criteria", "calendar", "award", "documents", "check", "preview");
    private static final List<String> SECTIONS =
            List.of("prices", "packages", "import", "answers", "documents", "check");
    private static final List<String> TABS = List.of("TERMS", "SCHOOLS", "LOTS", "DOCUMENTS", "QUESTIONS", "CHANGES");

    private final Map<String, Weighing> weights = new LinkedHashMap<>();

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    @Test
    void publicPages() {
        var page = Browsing.page(1280);
        try {
            weighPublic(page);
        } finally {
            page.context().close();
        }
        light();
    }

    private void weighPublic(Page page) {
        for (var path : List.of("", "signin", "register", "open/tenders", "open/schools", "open/audit")) {
            weigh(page, path);
        }
        var tender = tender(page);
        weigh(page, "open/tender?id=" + tender);
        TABS.forEach(tab -> weigh(page, "open/tender?id=" + tender + "&tab=" + tab));
        page.navigate(base + "open/tender?id=" + tender + "&tab=SCHOOLS");
        weigh(page, "open/school?id=" + id(page, "open/school"));
    }

    @Test
    void pagesOfASupplier() {
        var page = Browsing.page(1280);
        try {
            Browsing.signIn(page, base, "syrdarya-telecom@bidder.example");
            var tender = bid(page);
            weigh(page, "supplier/home");
            weigh(page, "supplier/bid?tender=" + tender);
            SECTIONS.forEach(section -> weigh(page, "supplier/bid?tender=" + tender + "&section=" + section));
            for (var name : List.of("questions", "amended", "local")) {
                weigh(page, "supplier/" + name + "?tender=" + tender);
            }
            List.of("home", "company", "notices", "people", "security").forEach(name -> weigh(page, "account/" + name));
        } finally {
            page.context().close();
        }
        light();
    }

    @Test
    void pagesOfAnOfficer() {
        var page = Browsing.page(1280);
        try {
            Browsing.signIn(page, base, "staff@giga.example");
            var tender = tender(page);
            var draft = Convening.draft(page, base, LOTS);
            List.of("home", "new", "schools").forEach(name -> weigh(page, "staff/" + name));
            STEPS.forEach(step -> weigh(page, "staff/draft?id=" + draft + "&step=" + step));
            weigh(page, "staff/tender?id=" + draft);
            List.of("tender", "questions", "amend", "team")
                    .forEach(name -> weigh(page, "staff/" + name + "?id=" + tender));
        } finally {
            page.context().close();
        }
        light();
    }

    private String tender(Page page) {
        page.navigate(base + "open/tenders");
        return id(page, "open/tender");
    }

    private static String id(Page page, String to) {
        var link = page.locator("a[href*='" + to + "?id=']").first().getAttribute("href");
        return link.replaceFirst("(?s).*[?&]id=(\\d+).*", "$1");
    }

    /** The supplier's bid, started where there is none. */
    private String bid(Page page) {
        page.navigate(base + "supplier/home");
        var start = Browsing.sampleTender(page).locator("button[id$=':start']");
        if (start.count() > 0) {
            start.click();
        } else {
            Browsing.sampleTender(page).locator("a[href*='supplier/bid?']").click();
        }
        page.waitForURL(to -> to.contains("/supplier/bid"));
        return page.url().replaceFirst(".*[?&]tender=(\\d+).*", "$1");
    }

    private void weigh(Page page, String path) {
        weights.put(path.replaceFirst("=\\d+", "="), Weighing.of(page, base + path));
    }

    private void light() {
        weights.forEach((path, weight) -> System.out.printf(
                "| `%s` | %,d | %,d | %s%n", path, weight.firstBytes(), weight.againBytes(), weight.heaviest()));
        assertThat(weights).allSatisfy((path, weight) -> {
            assertThat(weight.firstBytes())
                    .as("%s first: %s", path, weight.heaviest())
                    .isBetween(1L, FIRST);
            assertThat(weight.againBytes())
                    .as("%s again: %s", path, weight.again())
                    .isBetween(1L, AGAIN);
        });
    }
}
