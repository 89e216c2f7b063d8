package global.giga.web.staff;

import global.giga.tender.Editing;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** /staff/draft, the languages in which the documents exist. */
@Named
@ViewScoped
public class DraftLanguages implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Editing editing;

    @Inject
    StaffDraftPage page;

    private ArrayList<String> chosen;

    /** English is always there. */
    public void save() {
        var languages = getOffered().stream()
                .filter(language -> language.equals("en") || chosen.contains(language))
                .toList();
        page.store(Section.DOCUMENTS, seen -> editing.documents(page.caller(), page.getId(), seen, languages));
    }

    /** After a conflict: what is chosen replaces what was stored meanwhile. */
    public void saveAnyway() {
        page.accept(Section.DOCUMENTS);
        save();
    }

    /** In which the template has documents. */
    public List<String> getOffered() {
        return page.getTemplate().terms().languages();
    }

    public String[] getChosen() {
        if (chosen == null) {
            chosen = new ArrayList<>(page.getTerms().languages());
        }
        return chosen.toArray(String[]::new);
    }

    public void setChosen(String[] languages) {
        chosen = new ArrayList<>(List.of(languages));
    }
}
