package global.giga.api;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Answers scripts of the portal's own pages alone: another site cannot send the header without being asked first. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface OwnPages {}
