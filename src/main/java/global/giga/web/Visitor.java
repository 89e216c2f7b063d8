package global.giga.web;

import global.giga.kernel.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who looks at the page, as the frame of every page needs it. */
@Named
@RequestScoped
public class Visitor {
    @Inject
    HttpServletRequest request;

    @Inject
    Instance<Caller> caller;

    private List<Menu.Entry> menu;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The name on screen. */
    public String getName() {
        return caller.isResolvable() && caller.get().signedIn()
                ? caller.get().name()
                : request.getUserPrincipal().getName();
    }

    /** The first letters of the first two words of the name. */
    public String getInitials() {
        return Arrays.stream(getName().strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .limit(2)
                .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Whether the visitor has the role of that name. */
    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    /** The entries of the main menu that this visitor may open, the current one marked. */
    public List<Menu.Entry> getMenu() {
        if (menu == null) {
            menu = Menu.of(this::is, request.getServletPath(), request.getServletContext());
        }
        return menu;
    }
}
