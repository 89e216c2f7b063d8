package global.giga.tender;

import global.giga.kernel.Money;
import java.util.List;
import java.util.Objects;

/** A lot of a draft with its schools, in order. */
public record DraftLot(String code, String title, List<DraftSchool> schools) {
    public DraftLot {
        schools = List.copyOf(schools);
    }

    public int pupils() {
        return schools.stream().mapToInt(DraftSchool::pupils).sum();
    }

    /** What it should cost over the contract, without the schools that no estimate is possible for; null for none. */
    public Money cost() {
        return schools.stream()
                .map(DraftSchool::cost)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** Schools that no estimate is possible for. */
    public long unknown() {
        return schools.stream().filter(school -> school.cost() == null).count();
    }
}
