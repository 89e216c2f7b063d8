package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.key.CeremonyView;
import global.giga.tender.key.KeyCeremonies;
import global.giga.tender.key.KeyHolding;
import global.giga.tender.key.KeyPhase;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;

/** The card of the key on /staff/tender: who holds it, how far the ceremony is, and the officer's acts. */
@Model
public class StaffKeysPage {
    @Inject
    @Param
    Long id;

    @Inject
    KeyHolding holding;

    @Inject
    KeyCeremonies ceremonies;

    @Inject
    StaffTenderPage desk;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private CeremonyView view;
    private Boolean recoveryRegistered;
    private Integer threshold;
    private Boolean recovery;

    public String start() {
        ceremonies.start(caller, id, threshold, isRecovery());
        return done("staff.keys.started");
    }

    public String reshare() {
        ceremonies.reshare(caller, id, threshold, isRecovery());
        return done("staff.keys.resharing");
    }

    public String giveUp() {
        ceremonies.giveUp(caller, id);
        return done("staff.keys.givenUp");
    }

    private String done(String key) {
        notices.done(key);
        return "/staff/tender?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }

    public CeremonyView getView() {
        if (view == null) {
            if (id == null) {
                throw new NotFound();
            }
            view = holding.status(caller, id);
        }
        return view;
    }

    public boolean isOfficer() {
        return desk.is(Duty.OFFICER.name());
    }

    /** Whether a ceremony has begun and is not over. */
    public boolean isRunning() {
        return getView().phase() != null && !isReady();
    }

    public boolean isReady() {
        return getView().phase() == KeyPhase.READY;
    }

    /** Whether the people who hold the key are those who are to hold it now. */
    public boolean isCurrent() {
        return getView().appointed();
    }

    /** Names of holders who made another key since, joined; they need shares for it. */
    public String getRenewed() {
        return getView().holders().stream()
                .filter(h -> h.state() == CeremonyView.HolderState.RENEWED)
                .map(CeremonyView.Holder::name)
                .collect(Collectors.joining(", "));
    }

    public boolean isRecoveryRegistered() {
        if (recoveryRegistered == null) {
            recoveryRegistered = ceremonies.recoveryKey(caller).isPresent();
        }
        return recoveryRegistered;
    }

    /** Whether the recovery key has a place in the ceremony. */
    public boolean isRecoveryDealt() {
        return isReady() && getView().holders().stream().anyMatch(h -> h.state() == CeremonyView.HolderState.RECOVERY);
    }

    /** Thresholds that the officer may choose. */
    public List<Integer> getThresholds() {
        int people = desk.count(Duty.KEY_HOLDER);
        return IntStream.rangeClosed(people == 1 ? 1 : 2, people).boxed().toList();
    }

    public Integer getThreshold() {
        if (threshold == null) {
            threshold = isReady() ? getView().threshold() : ceremonies.usualThreshold(caller, id);
        }
        return threshold;
    }

    public void setThreshold(Integer threshold) {
        this.threshold = threshold;
    }

    /** Unless the officer says otherwise, the recovery key keeps the place that it has. */
    public boolean isRecovery() {
        return recovery == null ? isRecoveryDealt() : recovery;
    }

    public void setRecovery(boolean recovery) {
        this.recovery = recovery;
    }
}
