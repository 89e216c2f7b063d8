package global.giga;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The portal in a real browser: the one that {@code CHROME} names, else one installed in a usual place, else Playwright's
 * own, which it fetches. Without any the tests fail and say so. One browser for all tests, used from one thread.
 */
final class Browsing {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/microsoft-edge",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    private static final int HEIGHT = 900;
    private static final double PATIENCE = 60_000; // the time that a page takes is not what tests are about

    private static Browser browser;

    private Browsing() {}

    /** The browser of this JVM; it ends with it. */
    static synchronized Browser browser() {
        if (browser == null) {
            browser = launched();
        }
        return browser;
    }

    /**
     * The same portal under the name that browsers trust without TLS, as soon as the sample world is there: only under it
     * do they encrypt and keep passkeys.
     */
    static URL trusted(URL base) {
        WebClient.awaitReady(base);
        try {
            return new URL(base.getProtocol(), "localhost", base.getPort(), base.getFile());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page of somebody who was never here before, in English; its context closes with {@code page.context()}. */
    static Page page(int width) {
        return browser().newContext(somebody(width)).newPage();
    }

    /** The same for a browser that runs no scripts. */
    static Page pageWithoutScripts(int width) {
        return browser().newContext(somebody(width).setJavaScriptEnabled(false)).newPage();
    }

    /** Somebody who wants no motion: what is pressed or dragged stands still. */
    private static Browser.NewContextOptions somebody(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB");
    }

    /** Opens the desk of the account of the sample world, signed in already; a code of the second factor works once. */
    static void signIn(Page page, URL base, String email) {
        var cookies = WebClient.signedIn(base, email).cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("giga-"))
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(base.toString()))
                .toList();
        page.context().addCookies(cookies);
        page.navigate(URI.create(base.toString()).resolve("signin").toString());
        page.waitForURL(address -> !address.contains("/signin"));
    }

    /** The tender of the sample world that is open, among those of a supplier's desk; other tests publish more. */
    static Locator sampleTender(Page page) {
        return page.locator(".tender-desk:has-text('KZ-2026-02')");
    }

    /**
     * Does what leads to another page, also where the next one has the same address or shows the same words, and waits
     * until it is there: whoever goes elsewhere before that has one navigation break off the other.
     */
    static void leave(Page page, Runnable act) {
        page.evaluate("() => { document.documentElement.dataset.before = 'true' }");
        act.run();
        page.locator("html:not([data-before])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    /** Says yes where a button asks back; the form is sent a moment after the click, so that no click waits for it. */
    static void confirm(Page page) {
        leave(page, () -> page.locator("dialog[open] button[value=yes]").click());
    }

    private static Browser launched() {
        var installed = installed();
        if (installed.isEmpty()) {
            fetch();
        }
        // Always: or else Playwright fetches three browsers as soon as it is created.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException(
                    missing(installed.map(Path::toString).orElse("Playwright's own")), e);
        }
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME")), USUAL.stream())
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** In a process of its own, because the command ends its JVM. */
    private static void fetch() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(java, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(missing("Playwright's own (fetching it ended with " + code + ")"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String missing(String tried) {
        return "These tests need a browser of the Chromium family. Install chromium, Google Chrome or Microsoft Edge,"
                + " or let the environment variable CHROME name its program. Tried: "
                + tried;
    }
}
