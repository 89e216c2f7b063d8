package global.giga;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Transactional;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** {@code @Transactional} as a server does it: REQUIRED, REQUIRES_NEW and MANDATORY, rolled back by any exception. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class Transactions {
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
    private static EntityManagerFactory factory;

    static void use(EntityManagerFactory of) {
        factory = of;
    }

    static void close() {
        factory.close();
    }

    /** Methods of their own transaction: the type is part of the binding, so each type needs its interceptor. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE)
    public static class New extends Transactions {}

    /** Methods that refuse to run without a transaction. */
    @Interceptor
    @Transactional(Transactional.TxType.MANDATORY)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE)
    public static class Mandatory extends Transactions {}

    @AroundInvoke
    public Object run(InvocationContext invocation) throws Exception {
        var type = getClass().getAnnotation(Transactional.class).value();
        var outer = CURRENT.get();
        if (type == Transactional.TxType.MANDATORY && outer == null) {
            throw new IllegalStateException(invocation.getMethod() + " needs a transaction");
        }
        var joins = outer != null && type != Transactional.TxType.REQUIRES_NEW;
        return joins ? invocation.proceed() : runInNew(invocation, outer);
    }

    private static Object runInNew(InvocationContext invocation, EntityManager outer) throws Exception {
        var em = factory.createEntityManager();
        CURRENT.set(em);
        em.getTransaction().begin();
        try {
            var result = invocation.proceed();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
            CURRENT.set(outer);
        }
    }

    /** Runs in a transaction that leaves nothing behind. */
    public static void inVain(Runnable attempt) {
        var outer = CURRENT.get();
        var em = factory.createEntityManager();
        CURRENT.set(em);
        em.getTransaction().begin();
        try {
            attempt.run();
        } finally {
            em.getTransaction().rollback();
            em.close();
            CURRENT.set(outer);
        }
    }

    /** The entity manager of the transaction that runs when it is used; reads outside of one get one of their own. */
    static EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    var current = CURRENT.get();
                    try {
                        return method.invoke(current == null ? factory.createEntityManager() : current, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
