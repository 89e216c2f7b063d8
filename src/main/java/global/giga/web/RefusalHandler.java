package global.giga.web;

import global.giga.bid.interest.InConflict;
import global.giga.bid.interest.InterestsUndeclared;
import global.giga.kernel.Forbidden;
import global.giga.kernel.Refusal;
import global.giga.party.ProofNeeded;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.Optional;
import org.primefaces.csp.CspException;

/**
 * What happens when something is thrown in a page. A refusal of an act is told on the same page, which keeps what was
 * typed; a page that may not or cannot be shown gives the 403 or 404 page; an expired view shows the page again and says
 * so, and so does a form without the mark of its page; what asks for a proof or for declared interests leads to the page that takes it; anything else is a bug: the error page with an incident number, logged with it.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            var thrown = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, thrown);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        var refusal = refusal(thrown);
        if (find(thrown, ViewExpiredException.class).isPresent()
                || find(thrown, CspException.class).isPresent()) {
            ErrorPages.expired(context);
        } else if (tooLarge(context, thrown)) {
            ErrorPages.tooLarge(context);
        } else if (find(thrown, ProofNeeded.class).isPresent()) {
            ErrorPages.prove(context);
        } else if (find(thrown, InterestsUndeclared.class).isPresent()) {
            ErrorPages.declare(
                    context, find(thrown, InterestsUndeclared.class).get().tender());
        } else if (find(thrown, InConflict.class).isPresent()) {
            ErrorPages.declare(context, find(thrown, InConflict.class).get().tender());
        } else if (refusal.isEmpty()) {
            ErrorPages.failure(context, thrown);
        } else if (tellable(context, refusal.get())) {
            CDI.current().select(Notices.class).get().refused(refusal.get());
            context.renderResponse();
        } else {
            ErrorPages.refused(context, refusal.get());
        }
    }

    /* What a server throws that stops reading an upload (Servlet 6, HttpServletRequest.getParts): no view yet. */
    private static boolean tooLarge(FacesContext context, Throwable thrown) {
        var type = context.getExternalContext().getRequestContentType();
        return context.getViewRoot() == null
                && type != null
                && type.startsWith("multipart/form-data")
                && find(thrown, IllegalStateException.class).isPresent();
    }

    /* While rendering there is no page left on which to tell it; a page asked for is not an act. */
    private static boolean tellable(FacesContext context, Refusal refusal) {
        boolean rendering = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        boolean opening = refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN;
        var method = ((HttpServletRequest) context.getExternalContext().getRequest()).getMethod();
        return !rendering && context.getViewRoot() != null && ("POST".equals(method) || !opening);
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        return find(thrown, Refusal.class)
                .or(() -> find(thrown, EJBAccessException.class).map(e -> new Forbidden()));
    }

    private static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
