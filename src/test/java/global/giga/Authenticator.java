package global.giga;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device with passkeys that the browser plays; whoever has it agrees at once. */
record Authenticator(CDPSession session, JsonObject id) {
    /** @param secrets whether its passkeys make secrets (extension prf) */
    static Authenticator plugIn(Page page, boolean secrets) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        options.addProperty("hasPrf", secrets);
        var parameters = new JsonObject();
        parameters.add("options", options);
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        return new Authenticator(session, session.send("WebAuthn.addVirtualAuthenticator", parameters));
    }

    /** Whether it recognises its owner from now on. */
    void verifies(boolean verified) {
        var parameters = id.deepCopy();
        parameters.addProperty("isUserVerified", verified);
        session.send("WebAuthn.setUserVerified", parameters);
    }

    void unplug() {
        session.send("WebAuthn.removeVirtualAuthenticator", id);
        session.detach();
    }
}
