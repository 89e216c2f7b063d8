package global.giga.web;

import global.giga.party.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Where the portal is reached by HTTPS, the cookie of the server's session goes no other way. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    Origin origin;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (origin.secure()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
