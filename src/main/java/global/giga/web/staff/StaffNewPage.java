package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.tender.LotPlan;
import global.giga.tender.Template;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderTemplates;
import global.giga.tender.Tendering;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Locale;

/** /staff/new: drafts a tender from a template, with a file of lots or without, or from another tender. */
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

    @Inject
    Texts texts;

    private String reference;
    private String title;
    private String template;
    private String country;
    private Part lots;
    private String copyReference;
    private String copyTitle;
    private Long source;
    private List<TenderLine> own;

    public String draft() {
        var empty = lots == null || lots.getSize() == 0;
        var plan = empty ? new LotPlan(List.of()) : LotPlan.read(Uploads.bytes(lots));
        return drafted(
                tendering
                        .draft(caller, reference, title, template, country, plan)
                        .id(),
                reference);
    }

    public String copy() {
        return drafted(tendering.copy(caller, source, copyReference, copyTitle).id(), copyReference);
    }

    private String drafted(long id, String as) {
        notices.done("staff.new.drafted", as.strip());
        return "/staff/draft?faces-redirect=true&id=" + id;
    }

    public List<Template> getTemplates() {
        return templates.all();
    }

    /** The tenders that can be copied: those in which the visitor has a duty. */
    public List<TenderLine> getOwn() {
        if (own == null) {
            own = tendering.desk(caller);
        }
        return own;
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

    public List<String> getCountries() {
        return templates.countries();
    }

    /** The country's name in the visitor's language. */
    public String countryName(String code) {
        return new Locale("", code).getDisplayCountry(texts.getLocale());
    }

    /** Null or blank for the country of the template. */
    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Part getLots() {
        return lots;
    }

    public void setLots(Part lots) {
        this.lots = lots;
    }

    public String getCopyReference() {
        return copyReference;
    }

    public void setCopyReference(String copyReference) {
        this.copyReference = copyReference;
    }

    public String getCopyTitle() {
        return copyTitle;
    }

    public void setCopyTitle(String copyTitle) {
        this.copyTitle = copyTitle;
    }

    public Long getSource() {
        return source;
    }

    public void setSource(Long source) {
        this.source = source;
    }
}
