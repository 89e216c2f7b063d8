package global.giga.kernel;

import java.lang.reflect.Method;

/** Is told of those who tried what they have no duty for. */
public interface Refusals {
    /** The caller has the role that an act on bids asks for, and no duty for it in the tender, which may not exist. */
    void withoutDuty(Caller caller, long tenderId, Method act);
}
