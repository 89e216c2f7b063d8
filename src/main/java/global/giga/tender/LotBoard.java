package global.giga.tender;

import global.giga.kernel.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All lots of one draft while an act changes them. */
final class LotBoard {
    private static final String CODE = "LOT-";

    private final Tender tender;
    private final LotItems stored;
    private final Map<Lot, List<Seat>> lots = new LinkedHashMap<>();
    private final Set<Long> schools = new HashSet<>();
    private final List<Seat> removed = new ArrayList<>();
    private final List<Lot> deleted = new ArrayList<>();

    LotBoard(Tender tender, LotItems stored) {
        this.tender = tender;
        this.stored = stored;
        var byId = new LinkedHashMap<Long, Lot>();
        stored.lots(tender.id()).forEach(lot -> byId.put(lot.id(), lot));
        byId.values().forEach(lot -> lots.put(lot, new ArrayList<>()));
        stored.seats(tender.id(), byId).forEach(seat -> {
            lots.get(seat.lot()).add(seat);
            schools.add(seat.school().id());
        });
    }

    List<Seat> seats() {
        return lots.values().stream().flatMap(List::stream).toList();
    }

    /** @throws NotFound when there is no lot of that code */
    Lot lot(String code) {
        return lots.keySet().stream()
                .filter(lot -> lot.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Seat> in(Lot lot) {
        return List.copyOf(lots.get(lot));
    }

    /** @throws NoSchoolsChosen when there are none */
    List<Seat> chosen(Chosen chosen) {
        var all = lots.entrySet().stream()
                .flatMap(lot -> lot.getValue().stream()
                        .filter(item -> chosen.lots().contains(lot.getKey().code())
                                || chosen.schools().contains(item.school().id())))
                .toList();
        if (all.isEmpty()) {
            throw new NoSchoolsChosen();
        }
        return all;
    }

    boolean has(SchoolAt school) {
        return schools.contains(school.id());
    }

    String lotOf(SchoolAt school) {
        return lots.entrySet().stream()
                .filter(lot ->
                        lot.getValue().stream().anyMatch(item -> item.school().id() == school.id()))
                .map(lot -> lot.getKey().code())
                .findFirst()
                .orElseThrow();
    }

    /**
     * A new lot after the others.
     *
     * @param code null for the next free one
     * @param title null or blank for the code
     * @throws LotCodeTaken when another lot has the code
     */
    Lot open(String code, String title) {
        var named = code == null || code.isBlank() ? freeCode() : code.strip();
        var called = title == null || title.isBlank() ? named : title.strip();
        requireName(named, called, null);
        var last = lots.keySet().stream().mapToInt(Lot::position).max().orElse(0);
        var lot = new Lot(tender, named, called, last + 1);
        stored.add(lot);
        lots.put(lot, new ArrayList<>());
        return lot;
    }

    void rename(Lot lot, String code, String title) {
        requireName(code.strip(), title.strip(), lot);
        lot.name(code.strip(), title.strip());
    }

    private void requireName(String code, String title, Lot own) {
        if (code.isEmpty() || title.isEmpty() || code.length() > LotPlan.CODE || title.length() > LotPlan.TITLE) {
            throw new LotNameInvalid(LotPlan.CODE, LotPlan.TITLE);
        }
        if (lots.keySet().stream().anyMatch(lot -> lot != own && lot.code().equals(code))) {
            throw new LotCodeTaken(code);
        }
    }

    private String freeCode() {
        var used = lots.keySet().stream().map(Lot::code).collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> CODE + n)
                .filter(code -> !used.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** Adds those that are in no lot yet; how many. */
    int add(Lot lot, Collection<SchoolAt> more) {
        var there = lots.get(lot);
        var place = last(there);
        var before = there.size();
        for (var school : more) {
            if (schools.add(school.id())) {
                there.add(new Seat(null, school, lot, ++place));
            }
        }
        return there.size() - before;
    }

    /** Moves those that are in other lots; how many. */
    int move(Collection<Seat> moving, Lot to) {
        var arriving = moving.stream().filter(seat -> seat.lot() != to).toList();
        take(arriving);
        var there = lots.get(to);
        var place = last(there);
        for (var seat : arriving) {
            seat.move(to, ++place);
            there.add(seat);
        }
        return arriving.size();
    }

    private void take(Collection<Seat> leaving) {
        var gone = Set.copyOf(leaving);
        gone.stream().map(Seat::lot).distinct().forEach(lot -> lots.get(lot).removeIf(gone::contains));
    }

    private static int last(List<Seat> seats) {
        return seats.stream().mapToInt(Seat::position).max().orElse(0);
    }

    void remove(Collection<Seat> leaving) {
        take(leaving);
        removed.addAll(leaving);
        leaving.forEach(seat -> schools.remove(seat.school().id()));
    }

    /** Without its schools, which are elsewhere by now. */
    void delete(Lot lot) {
        lots.remove(lot);
        deleted.add(lot);
    }

    /** Makes a lot of each group; lots that lose all their schools go, and their codes are free for the new ones. */
    void split(List<LotGroup> groups) {
        var moving = groups.stream().flatMap(group -> group.seats().stream()).collect(Collectors.toSet());
        var freed = lots.entrySet().stream()
                .filter(lot -> !lot.getValue().isEmpty() && moving.containsAll(lot.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        free(freed);
        groups.forEach(group -> move(group.seats(), open(null, group.title())));
        freed.forEach(this::delete);
    }

    /** Puts the lots of the plan in the place of all that are there. */
    void replace(LotPlan plan, Map<String, SchoolAt> register) {
        var old = List.copyOf(lots.keySet());
        free(old);
        remove(seats());
        for (var planned : plan.lots()) {
            var schoolsOfLot = planned.schools().stream().map(register::get).toList();
            add(open(planned.code(), planned.title()), schoolsOfLot);
        }
        old.forEach(this::delete);
    }

    /** New lots are stored before old ones go, so that the old ones give their codes away. */
    private void free(Collection<Lot> old) {
        old.forEach(lot -> lot.name("~" + lot.id(), lot.title()));
        stored.flush();
    }

    /** Stores all that is different now. */
    void write() {
        var writing = stored.writing(tender.id());
        writing.delete(removed);
        writing.update(seats().stream().filter(Seat::isMoved).toList());
        writing.insert(seats().stream().filter(Seat::isNew).toList());
        stored.deleteLots(deleted);
    }
}
