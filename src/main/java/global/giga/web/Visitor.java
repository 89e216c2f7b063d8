package global.giga.web;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.notice.NoticeDesk;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Who looks at the page, as the frame of every page needs it. */
@Named
@RequestScoped
public class Visitor {
    @Inject
    HttpServletRequest request;

    @Inject
    Instance<Caller> caller;

    @Inject
    TenderDuties duties;

    @Inject
    NoticeDesk desk;

    private List<Menu.Entry> menu;
    private Long unread;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The name on screen. */
    public String getName() {
        return caller.isResolvable() && caller.get().signedIn()
                ? caller.get().name()
                : request.getUserPrincipal().getName();
    }

    /** How many notices the visitor has not opened: one statement. */
    public long getUnread() {
        if (unread == null) {
            unread = caller.isResolvable() && caller.get().signedIn() ? desk.unread(caller.get()) : 0L;
        }
        return unread;
    }

    /** The first letters of the first two words of the name. */
    public String getInitials() {
        return Initials.of(getName());
    }

    /** Whether the visitor has the role of that name. */
    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    /** Whether the entries for that role or those for members of committees are for the visitor. */
    private boolean sees(String role) {
        return role.equals(Menu.COMMITTEE) ? onCommittee() : is(role);
    }

    /* Others of the staff have no business at the committee's desk. */
    private boolean onCommittee() {
        return is("STAFF")
                && caller.isResolvable()
                && duties.tenders(caller.get()).values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(duty -> duty != Duty.OFFICER && duty != Duty.APPROVER);
    }

    /** The entries of the main menu that this visitor may open, the current one marked. */
    public List<Menu.Entry> getMenu() {
        if (menu == null) {
            menu = Menu.of(this::sees, request.getServletPath(), request.getServletContext());
        }
        return menu;
    }
}
