package global.giga;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Pictures of the pages of a walk at a desk and on a phone, each without a barrier. */
final class Screens {
    private static final Path FOLDER = Path.of("target/screens");
    private static final int HEIGHT = 900;
    private static final String SETTLED = "() => document.fonts.ready.then(() => new Promise(done =>"
            + " requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200)))))";

    private final String walk;

    Screens(String walk) {
        this.walk = walk;
    }

    /** Takes both, and leaves the page as wide as it was. */
    void take(Page page, String name) {
        var before = page.viewportSize();
        for (int width : List.of(Visitor.DESKTOP, Visitor.PHONE)) {
            page.setViewportSize(width, HEIGHT);
            page.evaluate(SETTLED);
            Accessible.check(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(walk + "-" + name + "-" + width + ".png")));
        }
        page.setViewportSize(before.width, before.height);
    }
}
