package global.giga.web;

import global.giga.kernel.Span;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** A page is rendered from one state of the database: what its parts read, they read in one transaction. */
public class RenderSpan implements PhaseListener {
    private static final long serialVersionUID = 1;
    private static final String BEGUN = RenderSpan.class.getName();

    @Override
    public void beforePhase(PhaseEvent event) {
        if (CDI.current().select(Span.class).get().begin()) {
            event.getFacesContext().getAttributes().put(BEGUN, true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (event.getFacesContext().getAttributes().remove(BEGUN) != null) {
            CDI.current().select(Span.class).get().end();
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
