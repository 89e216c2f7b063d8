package global.giga.tender;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of tender that staff can start from: the folder {@code tenders-templates/<name>} read from its template.yaml.
 *
 * @param name the folder's name
 * @param costs what schools should cost, null where the template does not say
 */
public record Template(
        String name,
        Calendar calendar,
        WorkingDays workdays,
        Market market,
        Library library,
        Terms terms,
        Costs costs) {

    /**
     * The tender's dates relative to its publication.
     *
     * @param tenderDays days from publication to the deadline
     * @param questionDays days before the deadline at which questions end
     */
    public record Calendar(int tenderDays, int questionDays) {
        public Calendar {
            if (tenderDays < 1 || questionDays < 0 || questionDays >= tenderDays) {
                throw new IllegalArgumentException("questions end within the tender period");
            }
        }
    }

    /** The same rules in another country: its clocks and working days are those of a template of that country. */
    Template in(Template country) {
        var there = terms.in(country.terms().country(), country.terms().zone());
        return new Template(name, calendar, country.workdays(), market, library, there, costs);
    }

    /** Requirements that the template knows, its own terms' first, without those that are there. */
    public List<Requirement> requirementsBeside(List<Requirement> there) {
        return Stream.concat(terms.requirements().stream(), library.requirements().stream())
                .filter(known -> there.stream().noneMatch(r -> r.id().equals(known.id())))
                .toList();
    }

    /** Criteria that the template knows, its own terms' first, without those that are there. */
    public List<Criterion> criteriaBeside(List<Criterion> there) {
        return Stream.concat(terms.criteria().stream(), library.criteria().stream())
                .filter(known -> there.stream().noneMatch(c -> c.id().equals(known.id())))
                .toList();
    }
}
