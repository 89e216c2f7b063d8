package global.giga.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** /error/failure: shows the incident number, from whichever way the failure came here. */
@Named
@RequestScoped
public class FailurePage {
    @Inject
    HttpServletRequest request;

    /** Recorded by the handler, told by an AJAX redirect, or recorded now for a failure outside Faces; else empty. */
    public String getIncident() {
        if (request.getAttribute(Incidents.ATTRIBUTE) instanceof String recorded) {
            return recorded;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            var number = Incidents.record(thrown, (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            request.setAttribute(Incidents.ATTRIBUTE, number);
            return number;
        }
        var told = request.getParameter("incident");
        return Incidents.valid(told) ? told : "";
    }
}
