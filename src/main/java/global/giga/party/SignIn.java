package global.giga.party;

import global.giga.kernel.Caller;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** How far somebody who signs in has come. */
public sealed interface SignIn {
    /** What somebody has to do whose password was right. */
    enum Step {
        /** Give a code of the authenticator app, a recovery code, or use a passkey. */
        GIVE_FACTOR,
        /** Set up a second factor, because the role asks for one and there is none. */
        SET_UP_FACTOR
    }

    /**
     * In. Both secrets go to the browser as cookies, by {@link PortalAuthentication#remember}.
     *
     * @param token the secret of the session
     * @param device the mark by which the browser is known the next time
     */
    record Complete(Caller caller, String token, String device) implements SignIn {}

    /**
     * In, with a factor that was set up on the way.
     *
     * @param codes recovery codes, which nobody sees again; empty where the account had some
     */
    record SetUp(Complete complete, List<String> codes) {}

    /**
     * Not in yet: nobody until the step is done.
     *
     * @param until good until then, exclusive
     * @param password the mark of the account's password: with another one it begins anew
     */
    record Waiting(long account, String email, Step step, Instant until, String password)
            implements SignIn, Serializable {}
}
