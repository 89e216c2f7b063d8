package global.giga;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every page keeps to, so that markup which somebody smuggled in does nothing. */
final class Strict {
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^>]*)>");
    private static final Pattern STYLE = Pattern.compile("<style\\b");
    private static final Pattern HANDLER = Pattern.compile("<[a-zA-Z][^>]*\\son[a-z]+\\s*=");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\tat |java\\.lang|org\\.apache|org\\.glassfish|Payara|Grizzly|Mojarra|EclipseLink");

    private Strict() {}

    static boolean tellsOfTheInside(String body) {
        return INSIDE.matcher(body).find();
    }

    /** Where the page breaks its own policy, or the policy is weaker than it should be. */
    static List<String> faults(HttpResponse<String> page) {
        var faults = new ArrayList<String>();
        var policy = page.headers().firstValue("content-security-policy").orElse("");
        for (var part : List.of(
                "default-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "script-src 'self'")) {
            if (!policy.contains(part)) {
                faults.add("policy without " + part);
            }
        }
        if (policy.matches(".*(script-src|default-src|style-src) [^;]*'unsafe-.*") || policy.contains("*")) {
            faults.add("weak policy");
        }
        var nonce = NONCE.matcher(policy);
        var own = nonce.find() ? "nonce=\"" + nonce.group(1) + "\"" : "no nonce";
        SCRIPT.matcher(page.body())
                .results()
                .map(r -> r.group(1))
                .filter(attributes -> !attributes.contains("src=\"/") && !attributes.contains(own))
                .forEach(attributes -> faults.add("script without nonce: " + attributes));
        if (STYLE.matcher(page.body()).find()) {
            faults.add("style on the page");
        }
        if (HANDLER.matcher(page.body()).find() || page.body().contains("javascript:")) {
            faults.add("handler on the page");
        }
        return faults;
    }
}
