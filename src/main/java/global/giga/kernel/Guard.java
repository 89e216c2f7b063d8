package global.giga.kernel;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Denies by default: a method runs only with {@code @PermitAll}, or with {@code @RolesAllowed} and a {@link Caller}
 * argument that has one of the roles. The annotation of the method beats that of its class. {@link NeedsDuty} asks for a
 * duty in the tender besides. The rule is the same in the server, in tests and in the command, because it asks the
 * caller and not the container.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Guard {
    /** The name of the argument that says which tender an act is about. */
    public static final String TENDER = "tenderId";

    @Inject
    Duties duties;

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        var method = invocation.getMethod();
        if (!allowed(method, invocation.getParameters()) || !onDuty(method, invocation.getParameters())) {
            throw new Forbidden();
        }
        return invocation.proceed();
    }

    static boolean allowed(Method method, Object[] arguments) {
        if (method.isAnnotationPresent(PermitAll.class)) {
            return true;
        }
        var type = method.getDeclaringClass();
        var roles = Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(type.getAnnotation(RolesAllowed.class)));
        if (roles.isEmpty()) {
            return type.isAnnotationPresent(PermitAll.class);
        }
        return caller(arguments)
                .filter(caller -> Arrays.stream(roles.get().value()).anyMatch(r -> caller.is(Role.valueOf(r))))
                .isPresent();
    }

    private boolean onDuty(Method method, Object[] arguments) {
        var needed = method.getAnnotation(NeedsDuty.class);
        if (needed == null) {
            return true;
        }
        var caller = caller(arguments).filter(Caller::signedIn);
        var tender = tender(method, arguments);
        var wanted = needed.value().length == 0 ? EnumSet.allOf(Duty.class) : Set.of(needed.value());
        return caller.isPresent() && tender.isPresent() && duties.hold(caller.get(), tender.get(), wanted);
    }

    private static Optional<Caller> caller(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .findFirst();
    }

    private static Optional<Long> tender(Method method, Object[] arguments) {
        var parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getName().equals(TENDER) && arguments[i] instanceof Long id) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
