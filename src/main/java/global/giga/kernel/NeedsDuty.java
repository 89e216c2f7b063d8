package global.giga.kernel;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The act needs one of the duties in the tender that its argument {@code long tenderId} names, beside the role. {@link
 * Guard} refuses it to all others.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface NeedsDuty {
    /** One of them is enough; where none is named, any duty in the tender is. */
    Duty[] value() default {};

    /** Names of roles whose accounts need none. */
    String[] unless() default {};
}
