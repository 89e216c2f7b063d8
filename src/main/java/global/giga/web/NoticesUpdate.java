package global.giga.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Every AJAX answer brings the notices of the page along. */
public class NoticesUpdate implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String ELEMENT = "notices";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        var partial = context.getPartialViewContext();
        if (partial.isPartialRequest()
                && !partial.isRenderAll()
                && context.getViewRoot().findComponent(ELEMENT) != null) {
            partial.getRenderIds().add(ELEMENT);
        }
    }
}
