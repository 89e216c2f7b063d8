package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.tender.LotPlan;
import global.giga.tender.Template;
import global.giga.tender.TenderTemplates;
import global.giga.tender.Tendering;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.List;

/** /staff/new: drafts a tender from a template and a file of lots. */
@Model
public class StaffNewPage {
    @Inject
    Tendering tendering;

    @Inject
    TenderTemplates templates;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private String reference;
    private String title;
    private String template;
    private Part lots;

    public String draft() {
        var plan = LotPlan.read(Uploads.bytes(lots));
        var tender = tendering.draft(caller, reference, title, template, plan);
        notices.done("staff.new.drafted", tender.reference());
        return "/staff/tender?faces-redirect=true&id=" + tender.id();
    }

    public List<Template> getTemplates() {
        return templates.all();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** The first one is chosen until another is. */
    public String getTemplate() {
        return template == null ? templates.all().get(0).name() : template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public Part getLots() {
        return lots;
    }

    public void setLots(Part lots) {
        this.lots = lots;
    }
}
