package global.giga.tender;

import global.giga.kernel.NotFound;
import global.giga.school.School;
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
    private final Map<Lot, List<Item>> lots = new LinkedHashMap<>();
    private final Set<Long> schools = new HashSet<>();

    LotBoard(Tender tender, LotItems stored, List<Item> items) {
        this.tender = tender;
        this.stored = stored;
        stored.lots(tender.id()).forEach(lot -> lots.put(lot, new ArrayList<>()));
        items.forEach(item -> {
            lots.get(item.lot()).add(item);
            schools.add(item.school().id());
        });
    }

    List<Item> items() {
        return lots.values().stream().flatMap(List::stream).toList();
    }

    /** @throws NotFound when there is no lot of that code */
    Lot lot(String code) {
        return lots.keySet().stream()
                .filter(lot -> lot.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Item> in(Lot lot) {
        return List.copyOf(lots.get(lot));
    }

    /** @throws NoSchoolsChosen when there are none */
    List<Item> chosen(Chosen chosen) {
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

    boolean has(School school) {
        return schools.contains(school.id());
    }

    String lotOf(School school) {
        return lots.entrySet().stream()
                .filter(lot -> lot.getValue().stream()
                        .anyMatch(item -> item.school().id().equals(school.id())))
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
    int add(Lot lot, Collection<School> more) {
        var there = lots.get(lot);
        var place = last(there);
        var before = there.size();
        for (var school : more) {
            if (schools.add(school.id())) {
                var pupils = school.pupils() == null ? 0 : school.pupils();
                var item = new Item(lot, school, pupils, ++place);
                stored.add(item);
                there.add(item);
            }
        }
        return there.size() - before;
    }

    /** Moves those that are in other lots; how many. */
    int move(Collection<Item> moving, Lot to) {
        var there = lots.get(to);
        var place = last(there);
        var arriving = moving.stream().filter(item -> item.lot() != to).toList();
        var leaving = Set.copyOf(arriving);
        lots.values().forEach(items -> items.removeIf(leaving::contains));
        for (var item : arriving) {
            item.move(to, ++place);
            there.add(item);
        }
        return arriving.size();
    }

    private static int last(List<Item> items) {
        return items.stream().mapToInt(Item::position).max().orElse(0);
    }

    void remove(Collection<Item> leaving) {
        stored.delete(leaving);
        var gone = Set.copyOf(leaving);
        lots.values().forEach(items -> items.removeIf(gone::contains));
        gone.forEach(item -> schools.remove(item.school().id()));
    }

    void delete(Lot lot) {
        lots.remove(lot);
        stored.deleteLots(List.of(lot));
    }

    /** Makes a lot of each group; lots that lose all their schools go, and their codes are free for the new ones. */
    void split(List<LotGroup> groups) {
        var moving = groups.stream().flatMap(group -> group.items().stream()).collect(Collectors.toSet());
        var freed = lots.entrySet().stream()
                .filter(lot -> !lot.getValue().isEmpty() && moving.containsAll(lot.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        freed.forEach(lot -> lot.name("~" + lot.id(), lot.title()));
        stored.flush();
        groups.forEach(group -> move(group.items(), open(null, group.title())));
        freed.forEach(lots::remove);
        stored.deleteLots(freed);
    }
}
