package global.giga.kernel;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** Asks the {@link Gate} before each act, with the {@link Caller} and the tender among its arguments. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Guard {
    /** The name of the argument that says which tender an act is about. */
    public static final String TENDER = "tenderId";

    @Inject
    Gate gate;

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        var act = invocation.getMethod();
        var arguments = invocation.getParameters();
        gate.pass(act, caller(arguments), tender(act, arguments));
        return invocation.proceed();
    }

    private static Optional<Caller> caller(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .findFirst();
    }

    private static Optional<Long> tender(Method act, Object[] arguments) {
        var parameters = act.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getName().equals(TENDER) && arguments[i] instanceof Long id) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
