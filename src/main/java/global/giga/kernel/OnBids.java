package global.giga.kernel;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The acts of the service read or open bids: who tries one without the duty for it is recorded. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface OnBids {}
