package global.giga.tender;

import global.giga.school.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups the schools of a draft and names the groups after where they are; it asks for no caller. */
@ApplicationScoped
class LotTitles {
    private static final int NAMED = 2;

    @Inject
    Regions regions;

    /** The schools of each region, by its name, regions in the order of their codes. */
    List<LotGroup> byRegion(List<Seat> seats) {
        var groups = seats.stream()
                .collect(Collectors.groupingBy(seat -> seat.school().region(), TreeMap::new, Collectors.toList()));
        return titled(List.copyOf(groups.values()), group -> region(group.get(0).school()));
    }

    /** Groups of neighbours of nearly the same size, by the districts of most of their schools, from west to east. */
    List<LotGroup> byDistance(List<Seat> seats, int lots) {
        var byId = seats.stream().collect(Collectors.toMap(seat -> seat.school().id(), seat -> seat));
        var places = seats.stream().map(seat -> seat.school().place()).toList();
        var groups = Clustering.of(places, lots).stream()
                .map(group -> group.stream().map(place -> byId.get(place.id())).toList())
                .toList();
        return titled(groups, this::districts);
    }

    /** Where two groups would have the same title, they are numbered. */
    private static List<LotGroup> titled(List<List<Seat>> groups, Function<List<Seat>, String> title) {
        var titles = groups.stream().map(title).toList();
        return IntStream.range(0, groups.size())
                .mapToObj(i -> new LotGroup(numbered(titles, i), groups.get(i)))
                .toList();
    }

    private static String numbered(List<String> titles, int at) {
        var own = titles.get(at);
        var before = titles.subList(0, at).stream().filter(own::equals).count();
        var more = titles.stream().filter(own::equals).count() > 1;
        return more ? own + " " + (before + 1) : own;
    }

    private String districts(List<Seat> group) {
        var counted = group.stream().collect(Collectors.groupingBy(this::district, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private String district(Seat seat) {
        var school = seat.school();
        return school.district() == null ? region(school) : school.district();
    }

    private String region(SchoolAt school) {
        return regions.available().contains(school.country())
                ? regions.of(school.country())
                        .region(school.region())
                        .map(region -> region.name().in("en"))
                        .orElse(school.region())
                : school.region();
    }
}
