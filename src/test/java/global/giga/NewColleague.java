package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.party.Codes;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody whom the administrator invites to the staff, and who comes by the link of the letter. */
final class NewColleague {
    private static final Pattern ORGANIZATION = Pattern.compile("<option value=\"(\\d+)\">UNICEF Giga");
    private static final Pattern SECRET = Pattern.compile("app-secret\">([A-Z2-7 ]+)<");

    private NewColleague() {}

    /** Has a password and no second factor yet. */
    static void join(URL base, String email, String name) {
        var admin = WebClient.signedIn(base, "admin@giga.example");
        var page = admin.get("admin/people").body();
        var organization = ORGANIZATION.matcher(page);
        assertThat(organization.find()).isTrue();
        var form = WebClient.fields(page);
        form.keySet().removeAll(List.of("invitations", "search", "people"));
        form.put("invite", "invite");
        form.put("invite:organization", organization.group(1));
        form.put("invite:role", "STAFF");
        form.put("invite:email", email);
        form.put("invite:send", "");
        assertThat(admin.post("admin/people", form).statusCode()).isEqualTo(302);
        var invited = new WebClient(base);
        var link = Mailbox.link(email, "join");
        var join = WebClient.fields(invited.get(link).body());
        join.put("join", "join");
        join.put("join:name", name);
        join.put("join:password", WebClient.PASSWORD);
        join.put("join:submit", "");
        assertThat(invited.post(link, join).statusCode()).isEqualTo(302);
    }

    /** Sets up the second factor that the page asks for, and is in. */
    static String setUp(WebClient caller) {
        var page = caller.get("signin-setup").body();
        var secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        var form = WebClient.fields(page);
        form.put("setup", "setup");
        form.put("setup:code", Codes.at(secret.group(1).replace(" ", ""), Instant.now()));
        form.put("setup:submit", "");
        return caller.post("signin-setup", form)
                .headers()
                .firstValue("location")
                .orElse("");
    }

    /** Joins under an address that nobody had before, and is signed in for all tests. */
    static String named(URL base, String name) {
        var email = name.toLowerCase().replace(' ', '.') + System.nanoTime() % 1_000_000 + "@giga.example";
        join(base, email, name);
        var caller = new WebClient(base);
        caller.signIn(email, WebClient.PASSWORD, "signin");
        setUp(caller);
        WebClient.stays(base, email, caller);
        return email;
    }
}
