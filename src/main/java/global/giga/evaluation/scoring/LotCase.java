package global.giga.evaluation.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A lot with its schools (at least one) and the bids for it (any number); ids are unique. */
public record LotCase(String code, List<SchoolCase> schools, List<BidCase> bids) {
    public LotCase {
        Objects.requireNonNull(code);
        schools = List.copyOf(schools);
        bids = List.copyOf(bids);
        if (schools.isEmpty()) {
            throw new IllegalArgumentException("lot " + code + " without schools");
        }
        unique(schools.stream().map(SchoolCase::id).toList());
        unique(bids.stream().map(BidCase::id).toList());
    }

    /** The bid with that id. */
    public BidCase bid(String id) {
        return bids.stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bid " + id + " in lot " + code));
    }

    /** The place of each school in {@link #schools()}. */
    Map<String, Integer> positions() {
        var positions = new HashMap<String, Integer>();
        for (var school : schools) {
            positions.put(school.id(), positions.size());
        }
        return positions;
    }

    private static void unique(List<String> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("twice in a lot: " + id);
            }
        }
    }
}
