package global.giga.web.committee;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** The tender that the address of a page names, for those who have a duty in it. */
@RequestScoped
public class TenderInView {
    @Inject
    @Param(name = "tender")
    Long id;

    @Inject
    Appointing appointing;

    @Inject
    TenderDuties held;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Tender tender;
    private Set<Duty> duties;

    /** @throws NotFound when the address names none */
    public long id() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    /** @throws NotFound when there is none that the visitor may know of */
    public Tender tender() {
        if (tender == null) {
            tender = appointing.tender(caller, id());
        }
        return tender;
    }

    public TenderStatus status() {
        return tender().statusAt(clock.instant());
    }

    /** What the visitor does in it. */
    public Set<Duty> duties() {
        if (duties == null) {
            duties = held.of(caller, tender().id());
        }
        return duties;
    }
}
