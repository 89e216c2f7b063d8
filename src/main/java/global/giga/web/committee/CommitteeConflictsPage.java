package global.giga.web.committee;

import global.giga.bid.interest.Correcting;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** /committee/conflicts: the visitor's declared conflicts, of which one may have been declared by mistake. */
@Model
public class CommitteeConflictsPage {
    @Inject
    Correcting correcting;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private List<Correcting.Own> all;
    private Long conflict;
    private String mistake;

    /** Asks for the correction of the chosen conflict. */
    public String ask() {
        var chosen = getAll().stream()
                .filter(one -> one.interest().id().equals(conflict))
                .findFirst()
                .orElseThrow(NotFound::new);
        correcting.ask(
                caller, chosen.tender().id(), chosen.interest().organization().id(), mistake);
        notices.done("committee.conflicts.asked");
        return "/committee/conflicts?faces-redirect=true";
    }

    public List<Correcting.Own> getAll() {
        if (all == null) {
            all = correcting.own(caller);
        }
        return all;
    }

    /** Those for which a correction can be asked. */
    public List<Correcting.Own> getOpen() {
        return getAll().stream().filter(Correcting.Own::open).toList();
    }

    public Long getConflict() {
        return conflict;
    }

    public void setConflict(Long conflict) {
        this.conflict = conflict;
    }

    public String getMistake() {
        return mistake;
    }

    public void setMistake(String mistake) {
        this.mistake = mistake;
    }
}
