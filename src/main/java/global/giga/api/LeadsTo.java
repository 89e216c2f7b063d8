package global.giga.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The act of a service that an endpoint leads to, with the tender of its path. {@link ActFilter} asks whether the caller
 * may before the body is read, so that strangers do not learn what is wrong with it.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface LeadsTo {
    Class<?> service();

    /** Name of the method. */
    String act();
}
