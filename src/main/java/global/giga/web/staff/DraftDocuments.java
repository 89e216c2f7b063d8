package global.giga.web.staff;

import global.giga.tender.Editing;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** /staff/draft, what the documents say first. */
@Named
@ViewScoped
public class DraftDocuments implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Editing editing;

    @Inject
    StaffDraftPage page;

    private Map<String, String> title;
    private Map<String, String> summary;

    private void load() {
        if (title == null) {
            var terms = page.getTerms();
            title = DraftText.of(terms.title());
            summary = DraftText.of(terms.summary());
        }
    }

    public void save() {
        page.store(
                Section.TITLE,
                seen -> editing.title(
                        page.caller(), page.getId(), seen, DraftText.read(title), DraftText.read(summary)));
    }

    /** After a conflict: what is typed replaces what was stored meanwhile. */
    public void saveAnyway() {
        page.accept(Section.TITLE);
        save();
    }

    /** In which the template has documents. */
    public List<String> getLanguages() {
        return page.getTemplate().terms().languages();
    }

    /** Those beside English. */
    public List<String> getOthers() {
        return getLanguages().stream()
                .filter(language -> !language.equals("en"))
                .toList();
    }

    public Map<String, String> getTitle() {
        load();
        return title;
    }

    public Map<String, String> getSummary() {
        load();
        return summary;
    }
}
