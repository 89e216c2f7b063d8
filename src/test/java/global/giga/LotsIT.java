package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer puts the schools of a draft into lots: by filter, on the map, by distance and by hand. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class LotsIT {

    @ArquillianResource
    URL base;

    @Test
    void schoolsGoIntoLotsByFilterOnTheMapByDistanceAndByHand() {
        try (var officer = Visitor.signedIn(base, "staff@giga.example", Visitor.DESKTOP)) {
            try {
                draft(officer.page());
                addsByFilter(officer.page());
                drawsARectangle(officer.page());
                splitsByDistance(officer.page());
                dragsTwoSchools(officer.page());
                officer.checks();
            } finally {
                shot(officer.page(), "lots-1280");
            }
            officer.page().setViewportSize(Visitor.PHONE, 844);
            movesAndMergesOnAPhone(officer.page());
            officer.checks();
            shot(officer.page(), "lots-390");
        }
    }

    private void draft(Page page) {
        page.navigate(base + "staff/new");
        page.locator("input[id='new:reference']").fill("LOTS-IT-1");
        Browsing.leave(page, () -> page.locator("[id='new:draft']").click());
        assertThat(page.locator("[id='find:addAll']")).containsText("105");
    }

    private static void addsByFilter(Page page) {
        page.locator("[id='find:text']").fill("school");
        page.locator("[id='find:region']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='find:search']").click();
        assertThat(page.locator("[id='find:addAll']")).not().containsText("105");
        page.locator("[id='find:addAll']").click();
        assertThat(cards(page)).hasCount(1);
    }

    private static void drawsARectangle(Page page) {
        page.locator("[id='find:text']").fill("");
        page.locator("[id='find:region']").selectOption(new SelectOption().setIndex(0));
        page.waitForResponse(
                answer -> "POST".equals(answer.request().method()),
                () -> page.locator("[id='find:search']").click());
        // The list that comes moves the map.
        page.waitForFunction("() => !document.getElementById('find').dataset.busy");
        page.locator("[data-draw=rectangle]").click();
        page.locator("#lotsMap").scrollIntoViewIfNeeded();
        var map = page.locator("#lotsMap").boundingBox();
        page.mouse().move(map.x + 4, map.y + 4);
        page.mouse().down();
        page.mouse().move(map.x + map.width / 2, map.y + map.height / 2);
        page.mouse().move(map.x + map.width - 4, map.y + map.height - 4);
        page.mouse().up();
        page.locator("[id='find:clearArea']").waitFor();
        page.locator("[id='find:to']").selectOption("LOT-1");
        page.locator("[id='find:addAll']").click();
        assertThat(page.locator("[id='find:addAll']")).hasCount(0);
    }

    private static void splitsByDistance(Page page) {
        page.locator("[id='dividing:parts']").fill("4");
        page.locator("[id='dividing:distance']").click();
        assertThat(cards(page)).hasCount(4);
    }

    /** Two schools at once: on a slow line the second is dropped before the first is stored. */
    private static void dragsTwoSchools(Page page) {
        var from = card(page, "LOT-1").locator(".lots-chips li");
        var to = card(page, "LOT-2");
        var before = schools(to);
        var slow = new ArrayList<Route>();
        page.route("**/staff/draft**", route -> {
            if (slow.isEmpty() && "POST".equals(route.request().method())) {
                slow.add(route);
            } else {
                route.resume();
            }
        });
        to.scrollIntoViewIfNeeded();
        from.nth(0).dragTo(to);
        from.nth(1).dragTo(to);
        page.waitForCondition(() -> !slow.isEmpty());
        sees(to.locator(".lots-facts dd").first(), String.valueOf(before));
        slow.get(0).resume();
        sees(to.locator(".lots-facts dd").first(), String.valueOf(before + 2));
        page.unrouteAll();
    }

    private static void movesAndMergesOnAPhone(Page page) {
        var before = schools(card(page, "LOT-3"));
        card(page, "LOT-1").locator("[data-show]").click();
        page.locator("#moving [data-pick]").first().check();
        page.locator("[id='moving:to']").selectOption("LOT-3");
        page.locator("[id='moving:move']").click();
        sees(card(page, "LOT-3").locator(".lots-facts dd").first(), String.valueOf(before + 1));
    }

    private static Locator cards(Page page) {
        return page.locator("[data-lot]");
    }

    private static Locator card(Page page, String code) {
        return page.locator("[data-lot='" + code + "']");
    }

    private static int schools(Locator card) {
        return Integer.parseInt(card.locator(".lots-facts dd").first().innerText());
    }

    private static void sees(Locator place, String text) {
        assertThat(place).hasText(Pattern.compile("\\s*" + text + "\\s*"));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", name + ".png")));
    }
}
