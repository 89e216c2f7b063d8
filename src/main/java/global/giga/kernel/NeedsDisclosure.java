package global.giga.kernel;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What an act of an {@link OnBids} service asks about interests, where it is less than {@link Disclosure#CLEAR}: without
 * this annotation, each that needs a duty asks for that.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface NeedsDisclosure {
    Disclosure value();
}
