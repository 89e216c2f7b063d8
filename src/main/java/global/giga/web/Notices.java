package global.giga.web;

import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.kernel.Money;
import global.giga.kernel.Percent;
import global.giga.kernel.Refusal;
import global.giga.kernel.Translated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What to tell the user on the page that comes next, after a redirect too. Pages call {@link #done} after an act;
 * refusals and failed fields come here by themselves.
 */
@Named
@RequestScoped
public class Notices {
    private static final int MOST = 200;
    private static final String LATER = "global.giga.notices";

    @Inject
    Texts texts;

    @Inject
    Show show;

    private List<Notice> shown;
    private List<Problem> problems = List.of();

    /** The act succeeded; the arguments fill the text of the key. */
    public void done(String key, Object... arguments) {
        later(new Notice("done", texts.of(key, shown(arguments)), null));
    }

    /** The act succeeded, but the user should know this. */
    public void warn(String key, Object... arguments) {
        later(new Notice("warning", texts.of(key, shown(arguments)), null));
    }

    /** The act was refused; told at the field that names the refusal, else for the whole page. */
    public void refused(Refusal refusal) {
        var arguments = refusal.arguments() == null
                ? new Object[0]
                : refusal.arguments().toArray();
        var text = texts.of("refusal." + refusal.code(), shown(arguments));
        tell(RefusedField.of(FacesContext.getCurrentInstance(), refusal.code()), text);
        if (refusal instanceof FileRefused file) {
            problems = file.problems().stream().limit(MOST).toList();
        }
    }

    /** What is wrong in a file that was refused now, by row and column, at most 200; empty without one. */
    public List<Problem> getProblems() {
        return problems;
    }

    /** A problem in words. */
    public String say(Problem problem) {
        return texts.of("problem." + problem.code(), shown(problem.arguments().toArray()));
    }

    /** The act was refused; the arguments fill the text of the key. */
    public void refused(String key, Object... arguments) {
        tell(null, texts.of(key, shown(arguments)));
    }

    private static void tell(String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** All there is to tell now, each told once; complete only when the page is written. */
    public List<Notice> getAll() {
        var context = FacesContext.getCurrentInstance();
        if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (shown == null) {
            shown = new ArrayList<>(waiting(context));
            for (var why : List.of(ErrorPages.EXPIRED, ErrorPages.TOO_LARGE)) {
                if (!context.isPostback()
                        && context.getExternalContext().getRequestParameterMap().containsKey(why)) {
                    shown.add(new Notice("warning", texts.of("page." + why), null));
                }
            }
            context.getClientIdsWithMessages()
                    .forEachRemaining(id -> context.getMessageList(id).forEach(m -> shown.add(notice(m, id))));
        }
        return shown;
    }

    /** Whether what the user sent was not accepted: the browser then keeps it. */
    public boolean isUnsaved() {
        return getAll().stream().anyMatch(n -> !"done".equals(n.kind()) && !"info".equals(n.kind()));
    }

    private static Notice notice(FacesMessage message, String field) {
        var severity = message.getSeverity();
        var kind = severity == FacesMessage.SEVERITY_INFO
                ? "info"
                : severity == FacesMessage.SEVERITY_WARN ? "warning" : "error";
        return new Notice(kind, message.getSummary(), field);
    }

    private static void later(Notice notice) {
        var context = FacesContext.getCurrentInstance();
        var all = new ArrayList<>(session(context));
        all.add(notice);
        context.getExternalContext().getSessionMap().put(LATER, all);
    }

    private static List<Notice> waiting(FacesContext context) {
        var waiting = session(context);
        if (!waiting.isEmpty()) {
            context.getExternalContext().getSessionMap().remove(LATER);
        }
        return waiting;
    }

    @SuppressWarnings("unchecked")
    private static List<Notice> session(FacesContext context) {
        var waiting = context.getExternalContext().getSession(false) == null
                ? null
                : context.getExternalContext().getSessionMap().get(LATER);
        return waiting == null ? List.of() : (List<Notice>) waiting;
    }

    /* Values as the user reads them; times in UTC, since a refusal knows no zone. */
    private Object[] shown(Object... arguments) {
        return Arrays.stream(arguments).map(this::shown).toArray();
    }

    private Object shown(Object value) {
        if (value instanceof Instant instant) {
            return show.time(instant, ZoneOffset.UTC);
        }
        if (value instanceof Money money) {
            return show.money(money);
        }
        if (value instanceof Percent percent) {
            return show.percent(percent);
        }
        return value instanceof Enum<?> || value instanceof Translated ? texts.name(value) : value;
    }
}
