package global.giga.web.staff;

import global.giga.tender.Editing;
import global.giga.tender.Requirement;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** /staff/draft, the requirements. */
@Named
@ViewScoped
public class DraftRequirements implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Editing editing;

    @Inject
    StaffDraftPage page;

    private ArrayList<RequirementRow> rows;

    public void save() {
        save(getRows().stream().map(RequirementRow::read).toList());
    }

    /** After a conflict: what is typed replaces what was stored meanwhile. */
    public void saveAnyway() {
        page.accept(Section.REQUIREMENTS);
        save();
    }

    /** Takes one from the template's library, after saving what is typed. */
    public String add(String id) {
        var all = new ArrayList<>(getRows().stream().map(RequirementRow::read).toList());
        getOffered().stream().filter(known -> known.id().equals(id)).forEach(all::add);
        save(all);
        return page.here();
    }

    public String remove(String id) {
        save(getRows().stream()
                .filter(row -> !row.getId().equals(id))
                .map(RequirementRow::read)
                .toList());
        return page.here();
    }

    private void save(List<Requirement> requirements) {
        page.store(Section.REQUIREMENTS, seen -> editing.requirements(page.caller(), page.getId(), seen, requirements));
    }

    public List<RequirementRow> getRows() {
        if (rows == null) {
            rows = new ArrayList<>(page.getTerms().requirements().stream()
                    .map(RequirementRow::new)
                    .toList());
        }
        return rows;
    }

    /** What the template knows and the draft does not have. */
    public List<Requirement> getOffered() {
        return page.getTemplate().requirementsBeside(page.getTerms().requirements());
    }
}
