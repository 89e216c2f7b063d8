package global.giga.kernel;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A bean whose public methods are acts: each is one transaction and is refused to callers without a role for it. */
@Stereotype
@ApplicationScoped
@Transactional
@Guarded
@Retention(RUNTIME)
@Target(TYPE)
public @interface Service {}
