package global.giga.kernel;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * Denies by default: a method runs only with {@code @PermitAll}, or with {@code @RolesAllowed} and a {@link Caller}
 * argument that has one of the roles. The annotation of the method beats that of its class. The rule is the same in the
 * server, in tests and in the command, because it asks the caller and not the container.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Guard {
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        if (!allowed(invocation.getMethod(), invocation.getParameters())) {
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
        return Arrays.stream(arguments)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .findFirst()
                .filter(caller -> Arrays.stream(roles.get().value()).anyMatch(r -> caller.is(Role.valueOf(r))))
                .isPresent();
    }
}
