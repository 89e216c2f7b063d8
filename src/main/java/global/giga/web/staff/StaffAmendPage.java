package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.kernel.PriceFormula;
import global.giga.kernel.Translated;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.Terms;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.AmendmentDraft;
import global.giga.tender.amendment.Proposal;
import global.giga.tender.amendment.TakenOut;
import global.giga.tender.question.Clarifying;
import global.giga.tender.question.HeldAnswer;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** /staff/amend: the officer drafts an amendment in one form and sees the difference; the approver publishes it. */
@Model
public class StaffAmendPage {
    @Inject
    @Param
    Long id;

    @Inject
    Appointing appointing;

    @Inject
    Amending amending;

    @Inject
    Clarifying clarifying;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Tender tender;
    private AmendmentDraft draft;
    private TermFields fields;
    private List<HeldAnswer> held;
    private Proposal proposal;
    private Boolean open;
    private String seen;
    private LocalDateTime closesAt;
    private LocalDateTime questionsUntil;
    private PriceFormula formula;
    private Map<String, String> summary;
    private String schoolsOut;

    /** @throws NotFound when there is no such tender, or nobody outside knows of it */
    public void open() {
        if (getTender().opensAt() == null) {
            throw new NotFound();
        }
        getDraft();
    }

    /** Whether anything can be amended now. */
    public boolean isOpen() {
        if (open == null) {
            open = amending.open(caller, getTender().id());
        }
        return open;
    }

    /** Shows what would change, and stores nothing. */
    public void preview() {
        proposal = amending.preview(caller, id, after(), at(closesAt), at(questionsUntil));
    }

    public String save() {
        return store(seen);
    }

    /** After a colleague stored another draft meanwhile: what is typed replaces it. */
    public String saveAnyway() {
        return store(getDraft().digest());
    }

    /* Refused, the page still shows the difference of what is typed. */
    private String store(String digest) {
        preview();
        amending.change(caller, id, digest, after(), at(closesAt), at(questionsUntil), words());
        notices.done("staff.amend.saved");
        return "/staff/amend?faces-redirect=true&id=" + id;
    }

    /** Drafts which schools are asked for no more: those whose ids are typed. */
    public String takeOut() {
        var ids = Stream.of((schoolsOut == null ? "" : schoolsOut).split("[\\s,;]+"))
                .filter(school -> !school.isEmpty())
                .distinct()
                .toList();
        amending.schools(caller, id, seen, ids);
        notices.done("staff.amend.saved");
        return "/staff/amend?faces-redirect=true&id=" + id;
    }

    public String discard() {
        amending.discard(caller, id, seen);
        notices.done("staff.amend.discarded");
        return "/staff/tender?faces-redirect=true&id=" + id;
    }

    public String publish() {
        var revision = amending.publish(caller, id, seen);
        notices.done("staff.amend.published", revision.number());
        return "/staff/tender?faces-redirect=true&id=" + id;
    }

    private Terms after() {
        return getFields()
                .on(getDraft().proposal().after().terms())
                .with("/price/formula", formula)
                .terms();
    }

    private Instant at(LocalDateTime there) {
        return there.atZone(getZone()).toInstant();
    }

    private Translated words() {
        var texts = new HashMap<String, String>();
        getSummary().forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                texts.put(language, text.strip());
            }
        });
        return texts.containsKey("en") ? new Translated(texts) : null;
    }

    public Tender getTender() {
        if (tender == null) {
            if (id == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, id);
        }
        return tender;
    }

    public ZoneId getZone() {
        return getTender().terms().zone();
    }

    public AmendmentDraft getDraft() {
        if (draft == null) {
            draft = amending.draft(caller, getTender().id());
        }
        return draft;
    }

    /** What is typed where it was looked at, else what is stored. */
    public Proposal getProposal() {
        return proposal == null ? getDraft().proposal() : proposal;
    }

    /** Whether what is shown is not what is stored. */
    public boolean isPreviewed() {
        return proposal != null;
    }

    /** Whether a colleague stored another draft since the page was opened. */
    public boolean isNewer() {
        return seen != null && !seen.equals(getDraft().digest());
    }

    public boolean isOfficer() {
        return duties.of(caller, getTender().id()).contains(Duty.OFFICER);
    }

    public boolean isApprover() {
        return duties.of(caller, getTender().id()).contains(Duty.APPROVER);
    }

    /** Answers that are published with it. */
    public List<HeldAnswer> getHeld() {
        if (held == null) {
            held = clarifying.held(caller, getTender().id());
        }
        return held;
    }

    private TermFields getFields() {
        if (fields == null) {
            var after = getDraft().proposal().after();
            fields = new TermFields(after.terms());
            closesAt = closesAt == null ? LocalDateTime.ofInstant(after.closesAt(), getZone()) : closesAt;
            questionsUntil = questionsUntil == null
                    ? LocalDateTime.ofInstant(after.questionsUntil(), getZone())
                    : questionsUntil;
            formula = formula == null ? after.terms().price().formula() : formula;
        }
        return fields;
    }

    /** Government ids, one a line. */
    public String getSchoolsOut() {
        return schoolsOut != null
                ? schoolsOut
                : getDraft().proposal().after().takenOut().stream()
                        .map(TakenOut::school)
                        .collect(Collectors.joining("\n"));
    }

    public void setSchoolsOut(String schoolsOut) {
        this.schoolsOut = schoolsOut == null ? "" : schoolsOut;
    }

    public List<TermField> getRequirements() {
        return getFields().requirements();
    }

    public List<TermField> getWeights() {
        return getFields().weights();
    }

    public List<TermField> getRules() {
        return getFields().rules();
    }

    public List<TermField> getTexts() {
        return getFields().texts();
    }

    public PriceFormula[] getFormulas() {
        return PriceFormula.values();
    }

    /** By language, in the order of the tender's. */
    public Map<String, String> getSummary() {
        if (summary == null) {
            summary = new LinkedHashMap<>();
            var stored = getDraft().summary();
            for (var language : getTender().terms().languages()) {
                summary.put(language, stored == null ? "" : stored.texts().getOrDefault(language, ""));
            }
        }
        return summary;
    }

    public List<String> getLanguages() {
        return getTender().terms().languages();
    }

    public String getSeen() {
        return seen == null ? getDraft().digest() : seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public LocalDateTime getClosesAt() {
        getFields();
        return closesAt;
    }

    public void setClosesAt(LocalDateTime closesAt) {
        this.closesAt = closesAt;
    }

    public LocalDateTime getQuestionsUntil() {
        getFields();
        return questionsUntil;
    }

    public void setQuestionsUntil(LocalDateTime questionsUntil) {
        this.questionsUntil = questionsUntil;
    }

    public PriceFormula getFormula() {
        getFields();
        return formula;
    }

    public void setFormula(PriceFormula formula) {
        this.formula = formula;
    }
}
