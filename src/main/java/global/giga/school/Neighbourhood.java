package global.giga.school;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Schools that lie suspiciously close: rows of a file, and schools of the register that the file does not update.
 * Cells and sorted strips keep the comparisons near linear.
 */
final class Neighbourhood {
    static final int SAME_PLACE_M = 110;
    static final int SIMILAR_PERCENT = 70;
    static final int MOST_IN_CELL = 5;
    /** The side of about 0.7 km². */
    static final int CELL_M = 837;

    /** Comparing names is dear; a place with more schools than this is doubtful in any case. */
    private static final int MOST_COMPARED = 40;

    /** @param row null for a school of the register */
    private record Place(
            String label, String name, EducationLevel level, double latitude, double longitude, Candidate row) {
        static Place of(Candidate row) {
            var d = row.data();
            return new Place(d.govtId(), lower(d.name()), d.level(), d.latitude(), d.longitude(), row);
        }

        static Place of(KnownSchool s) {
            return new Place(s.govtId(), lower(s.name()), s.level(), s.latitude(), s.longitude(), null);
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        void add(Finding finding) {
            if (row != null) {
                row.add(finding);
            }
        }
    }

    private record Strip(String name, EducationLevel level) {}

    private record Cell(long north, long east, EducationLevel level) {}

    private Neighbourhood() {}

    static void find(List<Candidate> rows, Register register) {
        var inFile = rows.stream().filter(r -> r.data() != null).toList();
        var updated = inFile.stream().map(r -> r.data().gigaId()).collect(toSet());
        var places = Stream.concat(
                        inFile.stream().map(Place::of),
                        register.all().stream()
                                .filter(s -> !updated.contains(s.gigaId()))
                                .map(Place::of))
                .toList();
        places.stream()
                .collect(groupingBy(p -> new Strip(p.name(), p.level())))
                .values()
                .forEach(Neighbourhood::same);
        places.stream()
                .collect(groupingBy(p -> cell(p, SAME_PLACE_M, p.level())))
                .values()
                .forEach(Neighbourhood::similar);
        places.stream().collect(groupingBy(p -> cell(p, CELL_M, null))).values().forEach(Neighbourhood::crowded);
    }

    /** Same name and level within 110 m: the first such neighbour of each is named. */
    private static void same(List<Place> strip) {
        var sorted = new ArrayList<>(strip);
        sorted.sort(Comparator.comparingDouble(Place::latitude));
        Map<Place, Place> neighbours = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            var a = sorted.get(i);
            for (int j = i + 1; j < sorted.size() && inReach(a, sorted.get(j)); j++) {
                var b = sorted.get(j);
                if (Earth.metres(a.latitude(), a.longitude(), b.latitude(), b.longitude()) <= SAME_PLACE_M) {
                    neighbours.putIfAbsent(a, b);
                    neighbours.putIfAbsent(b, a);
                    break;
                }
            }
        }
        neighbours.forEach((a, b) -> a.add(Finding.doubtful("same-name-nearby", "school_name", b.label())));
    }

    private static boolean inReach(Place south, Place north) {
        return (north.latitude() - south.latitude()) * Earth.metresPerLatitude() <= SAME_PLACE_M;
    }

    private static void similar(List<Place> cell) {
        var some = cell.stream().limit(MOST_COMPARED).toList();
        for (var a : some) {
            some.stream()
                    .filter(b -> b != a && !b.name().equals(a.name()))
                    .filter(b -> NameRatio.over(SIMILAR_PERCENT, a.name(), b.name()))
                    .findFirst()
                    .ifPresent(b -> a.add(Finding.doubtful("similar-name-nearby", "school_name", b.label())));
        }
    }

    private static void crowded(List<Place> cell) {
        if (cell.size() > MOST_IN_CELL) {
            cell.forEach(p -> p.add(Finding.doubtful("crowded-place", "latitude", cell.size(), MOST_IN_CELL)));
        }
    }

    /** Cells of equal height, and of equal width along their southern edge. */
    private static Cell cell(Place place, int side, EducationLevel level) {
        var north = (long) Math.floor(place.latitude() * Earth.metresPerLatitude() / side);
        var width = Earth.metresPerLongitude(north * side / Earth.metresPerLatitude());
        return new Cell(north, (long) Math.floor(place.longitude() * width / side), level);
    }
}
