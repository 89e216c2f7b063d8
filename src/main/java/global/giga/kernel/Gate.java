package global.giga.kernel;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Denies by default: an act is open with {@code @PermitAll}, or with {@code @RolesAllowed} to callers of one of the
 * roles. The annotation of the method beats that of its class. {@link NeedsDuty} asks for a duty in the tender besides,
 * and where the service is {@link OnBids} for declared interests too (R3.1).
 * The rule is the same in the server, in tests and in the command, because it asks the caller and not the container.
 */
@ApplicationScoped
public class Gate {
    @Inject
    Duties duties;

    @Inject
    Refusals refusals;

    @Inject
    Disclosures disclosures;

    /**
     * Asks before the act has its arguments.
     *
     * @param act name of the public method of the service
     * @param tenderId which tender it is about; null for none
     * @throws Forbidden unless the caller may
     */
    public void pass(Class<?> service, String act, Caller caller, Long tenderId) {
        pass(method(service, act), Optional.of(caller), Optional.ofNullable(tenderId));
    }

    /** The act of that name; of several the first, which are open to the same callers. */
    public static Method method(Class<?> service, String act) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getName().equals(act))
                .findFirst()
                .orElseThrow();
    }

    void pass(Method act, Optional<Caller> caller, Optional<Long> tender) {
        if (!allowed(act, caller)) {
            throw new Forbidden();
        }
        var needed = act.getAnnotation(NeedsDuty.class);
        if (needed != null && !onDuty(needed, caller.filter(Caller::signedIn), tender)) {
            if (act.getDeclaringClass().isAnnotationPresent(OnBids.class) && caller.isPresent() && tender.isPresent()) {
                refusals.withoutDuty(caller.get(), tender.get(), act);
            }
            throw new Forbidden();
        }
        if (needed != null && act.getDeclaringClass().isAnnotationPresent(OnBids.class)) {
            disclosures.require(disclosure(act), caller.orElseThrow(), tender.orElseThrow());
        }
    }

    /** What the act asks about interests: all there is to ask, unless it says otherwise. */
    public static Disclosure disclosure(Method act) {
        var needed = act.getAnnotation(NeedsDisclosure.class);
        return needed == null ? Disclosure.CLEAR : needed.value();
    }

    private static boolean allowed(Method act, Optional<Caller> caller) {
        if (act.isAnnotationPresent(PermitAll.class)) {
            return true;
        }
        var type = act.getDeclaringClass();
        var roles = Optional.ofNullable(act.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(type.getAnnotation(RolesAllowed.class)));
        return roles.map(some -> caller.filter(c -> isOne(c, some.value())).isPresent())
                .orElseGet(() -> type.isAnnotationPresent(PermitAll.class));
    }

    private boolean onDuty(NeedsDuty needed, Optional<Caller> caller, Optional<Long> tender) {
        if (caller.filter(c -> isOne(c, needed.unless())).isPresent()) {
            return true;
        }
        var wanted = needed.value().length == 0 ? EnumSet.allOf(Duty.class) : Set.of(needed.value());
        return caller.isPresent() && tender.isPresent() && duties.hold(caller.get(), tender.get(), wanted);
    }

    private static boolean isOne(Caller caller, String[] roles) {
        return Arrays.stream(roles).anyMatch(role -> caller.is(Role.valueOf(role)));
    }
}
