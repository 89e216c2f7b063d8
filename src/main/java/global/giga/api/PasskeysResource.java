package global.giga.api;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.party.Browser;
import global.giga.party.EnrollingByPasskey;
import global.giga.party.Entrance;
import global.giga.party.NewCodes;
import global.giga.party.Origin;
import global.giga.party.PasskeyRefused;
import global.giga.party.Passkeys;
import global.giga.party.Proving;
import global.giga.party.SignIn;
import global.giga.party.SignInExpired;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;

/** Questions to devices that hold passkeys, and their answers; a question waits in the session and is asked once. */
@Path("passkeys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasskeysResource {
    private static final String KEPT = Passkeys.Challenge.class.getName();

    @Inject
    Passkeys passkeys;

    @Inject
    EnrollingByPasskey enrolling;

    @Inject
    Proving proving;

    @Inject
    Entrance entrance;

    @Inject
    Origin origins;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    /** What to give to {@code navigator.credentials.create}. */
    @POST
    @Path("making")
    public String askToMake() {
        return keep(
                caller.signedIn()
                        ? passkeys.askToMake(caller, entrance.token(request), origin())
                        : passkeys.askToSetUp(entrance.waiting(request).orElseThrow(SignInExpired::new), origin()));
    }

    /**
     * What the device made: {@code {"credential": …, "name": …}}. Somebody who had to set it up is then in. Recovery codes
     * of whoever had none are shown on the page {@code /account/codes}.
     */
    @POST
    public void make(String body) {
        var told = read(body);
        var answer = told.path("credential").toString();
        if (caller.signedIn()) {
            var typed = told.path("name").asText("");
            var name = typed.isBlank() ? browser().name() : typed;
            NewCodes.show(request, passkeys.add(caller, entrance.token(request), origin(), kept(), answer, name));
        } else {
            var waiting = entrance.waiting(request).orElseThrow(SignInExpired::new);
            enter(passkeys.setUp(waiting, origin(), kept(), answer, browser()));
        }
    }

    private void enter(SignIn.SetUp done) {
        entrance.go(done.complete(), request, response);
        NewCodes.show(request, done.codes());
    }

    /** What to give to {@code navigator.credentials.create} behind the link of a registration: {@code {"token": …}}. */
    @LeadsTo(service = EnrollingByPasskey.class, act = "ask")
    @POST
    @Path("enrolment/making")
    public String askToEnrol(String body) {
        var token = read(body).path("token").asText();
        return keep(enrolling.ask(token, origin()));
    }

    /** Registers with what the device made: {@code {"token": …, "language": …, "credential": …}}. The person is then in. */
    @LeadsTo(service = EnrollingByPasskey.class, act = "complete")
    @POST
    @Path("enrolment")
    public void enrol(String body) {
        var told = read(body);
        var token = told.path("token").asText();
        var language = told.path("language").asText();
        var answer = told.path("credential").toString();
        enter(enrolling.complete(token, language, origin(), kept(), answer, browser()));
    }

    /** What to give to {@code navigator.credentials.get}. */
    @POST
    @Path("asking")
    public String ask() {
        return keep(passkeys.ask(origin()));
    }

    /** Signs in with the device's answer: {@code {"credential": …}}. */
    @POST
    @Path("sign-in")
    public void signIn(String body) {
        var answer = read(body).path("credential").toString();
        entrance.go(passkeys.signIn(origin(), kept(), answer, browser()), request, response);
    }

    /** Proves once more who is signed in, with the device's answer: {@code {"credential": …}}. */
    @LeadsTo(service = Proving.class, act = "byPasskey")
    @POST
    @Path("proof")
    public void prove(String body) {
        var answer = read(body).path("credential").toString();
        proving.byPasskey(caller, entrance.token(request), origin(), kept(), answer);
    }

    private String keep(Passkeys.Challenge challenge) {
        request.getSession(true).setAttribute(KEPT, challenge.kept());
        return challenge.asked();
    }

    private String kept() {
        var session = request.getSession(false);
        var kept = session == null ? null : (String) session.getAttribute(KEPT);
        if (kept == null) {
            throw new PasskeyRefused();
        }
        session.removeAttribute(KEPT);
        return kept;
    }

    private String origin() {
        return origins.of(request).orElseThrow(PasskeyRefused::new);
    }

    private Browser browser() {
        return entrance.browser(request);
    }

    private static JsonNode read(String body) {
        try {
            return Json.read(body, JsonNode.class);
        } catch (UncheckedIOException e) {
            throw new PasskeyRefused();
        }
    }
}
