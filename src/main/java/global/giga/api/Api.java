package global.giga.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources live under /api. */
@ApplicationPath("api")
public class Api extends Application {}
