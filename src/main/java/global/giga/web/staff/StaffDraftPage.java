package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.tender.DraftState;
import global.giga.tender.Finding;
import global.giga.tender.LotLine;
import global.giga.tender.LotPlan;
import global.giga.tender.Lotting;
import global.giga.tender.Section;
import global.giga.tender.Template;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Terms;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** /staff/draft: a draft in steps. What is edited in a step is in the bean of the step; this one knows what was seen. */
@Named
@ViewScoped
public class StaffDraftPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Lotting lotting;

    /** Asked for at each act: the session may have changed hands since the page was opened. */
    @Inject
    Instance<Caller> caller;

    @Inject
    DraftNow now;

    @Inject
    Notices notices;

    private Long id;
    private String step = DraftStep.SCHOOLS.word();
    private final Map<Section, String> seen = new EnumMap<>(Section.class);
    private Section unsaved;
    private Instant savedAt;
    private transient Part lots;

    /** What is published is no draft any more. */
    public String load() {
        var tender = getTender();
        if (tender.statusAt(now.time()) != TenderStatus.DRAFT) {
            return "/staff/tender?faces-redirect=true&id=" + id;
        }
        if (getSteps().stream().noneMatch(each -> each.word().equals(step))) {
            step = getSteps().get(0).word();
        }
        getState().sections().forEach((section, part) -> seen.put(section, part.digest()));
        return null;
    }

    /** Stores a section by an act that takes what was seen and answers what stands there then. */
    void store(Section section, UnaryOperator<String> act) {
        unsaved = section;
        seen.put(section, act.apply(seen.get(section)));
        unsaved = null;
        savedAt = now.time();
        now.forget();
    }

    /** What the section says by now has been seen: the next act may replace it. */
    void accept(Section section) {
        now.forget();
        seen.put(section, getState().digest(section));
    }

    Caller caller() {
        return caller.get();
    }

    /** This step again, as it is stored. */
    String here() {
        return "/staff/draft?faces-redirect=true&id=" + id + "&step=" + step;
    }

    public String replaceLots() {
        var plan = LotPlan.read(Uploads.bytes(lots));
        lotting.replace(caller(), id, seen.get(Section.LOTS), plan);
        notices.done("staff.draft.lots.replaced", plan.lots().size());
        return here();
    }

    public Tender getTender() {
        return now.tender(id);
    }

    public Terms getTerms() {
        return getTender().terms();
    }

    public Template getTemplate() {
        return now.template(id);
    }

    public DraftState getState() {
        return now.state(id);
    }

    public List<Finding> getFindings() {
        return now.findings(id);
    }

    public List<LotLine> getLotLines() {
        return now.lots(id);
    }

    public long getSchools() {
        return getLotLines().stream().mapToLong(LotLine::schools).sum();
    }

    public long getPupils() {
        return getLotLines().stream().mapToLong(LotLine::pupils).sum();
    }

    /** Who does not draft reads the check and the preview. */
    public List<DraftStep> getSteps() {
        return now.officer(id) ? List.of(DraftStep.values()) : List.of(DraftStep.CHECK, DraftStep.PREVIEW);
    }

    public DraftStep getAt() {
        return DraftStep.of(step).orElse(DraftStep.SCHOOLS);
    }

    /** The step before or after this one, null where there is none. */
    public DraftStep beside(int way) {
        var steps = getSteps();
        var at = steps.indexOf(getAt()) + way;
        return at < 0 || at >= steps.size() ? null : steps.get(at);
    }

    /** How much the check finds in a step: what blocks makes the tone red. */
    public String tone(DraftStep of) {
        var found = getFindings().stream()
                .filter(finding -> of.sections().contains(finding.section()))
                .toList();
        return found.isEmpty() ? "" : found.stream().anyMatch(Finding::blocking) ? "red" : "amber";
    }

    public String seen(Section section) {
        return seen.get(section);
    }

    /** Whether an act on the section was refused and it says something else than what was seen. */
    public boolean changed(String section) {
        var of = Section.valueOf(section);
        return unsaved == of && !getState().digest(of).equals(seen.get(of));
    }

    public boolean isUnsaved() {
        return unsaved != null;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step =
                DraftStep.of(step == null ? "" : step).orElse(DraftStep.SCHOOLS).word();
    }

    public Part getLots() {
        return lots;
    }

    public void setLots(Part lots) {
        this.lots = lots;
    }
}
