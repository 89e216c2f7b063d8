package global.giga.web;

import global.giga.kernel.Refusal;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leads a broken request to the page that explains it, also out of an AJAX request. */
final class ErrorPages {
    static final String EXPIRED = "expired";
    static final String TOO_LARGE = "toolarge";

    private ErrorPages() {}

    /** The same page, fresh; the parameter makes it say why, and the browser fills in what was typed. */
    static void expired(FacesContext context) {
        again(context, EXPIRED);
    }

    /** The same page, fresh, which says that more was sent than the server takes. */
    static void tooLarge(FacesContext context) {
        again(context, TOO_LARGE);
    }

    /** The page that asks for password or passkey once more, and leads back. */
    static void prove(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var page = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        var from = query != null && Ways.own(page + "?" + query) ? page + "?" + query : page;
        redirect(context, request.getContextPath() + "/account/prove" + Ways.query(from));
    }

    /** The page on which interests in the suppliers of the tender are declared (R3.1). */
    static void declare(FacesContext context, long tender) {
        redirect(
                context,
                context.getExternalContext().getRequestContextPath() + "/committee/interests?tender=" + tender);
    }

    private static void again(FacesContext context, String why) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var path = request.getRequestURI().replaceFirst("^/+", "/");
        var query = request.getQueryString();
        var parameters = query == null || query.isBlank()
                ? ""
                : query.replaceAll("&?\\b(" + EXPIRED + "|" + TOO_LARGE + ")=1", "") + "&";
        redirect(context, path + "?" + parameters + why + "=1");
    }

    static void refused(FacesContext context, Refusal refusal) {
        boolean forbidden = refusal.kind() == Refusal.Kind.FORBIDDEN;
        send(context, forbidden ? 403 : 404, forbidden ? "/error/forbidden" : "/error/missing");
    }

    static void failure(FacesContext context, Throwable thrown) {
        var number = Incidents.record(thrown, context.getExternalContext().getRequestServletPath());
        context.getExternalContext().getRequestMap().put(Incidents.ATTRIBUTE, number);
        send(context, 500, "/error/failure?incident=" + number);
    }

    private static void send(FacesContext context, int status, String page) {
        var external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, external.getRequestContextPath() + page);
        } else if (!external.isResponseCommitted()) {
            sendError(external, status);
        }
        context.responseComplete();
    }

    private static void sendError(ExternalContext external, int status) {
        try {
            external.responseReset();
            external.responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(FacesContext context, String address) {
        try {
            context.getExternalContext().redirect(address);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
