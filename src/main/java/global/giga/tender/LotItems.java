package global.giga.tender;

import global.giga.kernel.Money;
import global.giga.school.CellularCoverage;
import global.giga.school.School;
import global.giga.school.SchoolColumn;
import global.giga.school.SchoolQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lots of drafts in the database, and the schools beside them; it asks for no caller. */
@ApplicationScoped
class LotItems {
    private static final int CHUNK = 1_000;
    private static final String FREE =
            " and not exists (select i.id from Item i where i.tender = :tender and i.school.id = s.id)";

    @Inject
    EntityManager em;

    List<Lot> lots(long tender) {
        return em.createQuery("select l from Lot l where l.tender.id = :tender order by l.position", Lot.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    void add(Lot lot) {
        em.persist(lot);
    }

    void flush() {
        em.flush();
    }

    /** The schools of the draft in their lots, in order. */
    List<Seat> seats(long tender, Map<Long, Lot> lots) {
        return em.createQuery(
                        "select " + SchoolAt.COLUMNS + ", i.pupils, i.id, i.position, i.lot.id from Item i"
                                + " join i.school s join i.lot l where i.tender = :tender"
                                + " order by l.position, i.position",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(row -> new Seat((Long) row[9], SchoolAt.of(row), lots.get((Long) row[11]), (Integer) row[10]))
                .toList();
    }

    /** After the lots that they are in. */
    LotWriting writing(long tender) {
        em.flush();
        return new LotWriting(em.unwrap(Connection.class), tender);
    }

    List<SchoolAt> byIds(String country, Collection<Long> ids) {
        return by("s.id in :keys", country, ids);
    }

    List<SchoolAt> byGovtIds(String country, Collection<String> ids) {
        return by("s.govtId in :keys", country, ids);
    }

    private <T extends Comparable<T>> List<SchoolAt> by(String condition, String country, Collection<T> keys) {
        var sorted = List.copyOf(new TreeSet<>(keys));
        var text = "select " + SchoolAt.COLUMNS + " from School s where s.country = :country and " + condition
                + " order by s.id";
        var found = new ArrayList<SchoolAt>();
        for (int i = 0; i < sorted.size(); i += CHUNK) {
            em.createQuery(text, Object[].class)
                    .setParameter("country", country)
                    .setParameter("keys", sorted.subList(i, Math.min(i + CHUNK, sorted.size())))
                    .getResultStream()
                    .map(SchoolAt::of)
                    .forEach(found::add);
        }
        return found;
    }

    /** At once, so that their codes are free; without items by now. */
    void deleteLots(Collection<Lot> lots) {
        em.flush();
        lots.forEach(lot -> em.createQuery("delete from Lot l where l.id = :id")
                .setParameter("id", lot.id())
                .executeUpdate());
    }

    /** Code and title of each lot, in order. */
    List<Object[]> names(long tender) {
        return em.createQuery(
                        "select l.code, l.title from Lot l where l.tender.id = :tender order by l.position",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** A school of a draft with what its estimate needs, by the code of its lot. */
    Map<String, List<DraftSchool>> schools(long tender, Function<ShouldCost.Site, Estimator> estimates) {
        return em.createQuery(
                        "select l.code, s.id, s.govtId, s.name, s.region, s.district, i.pupils, s.fibreKm,"
                                + " s.microwaveKm, s.lteKm, s.coverageType, s.electricity"
                                + " from Item i join i.lot l join i.school s where i.tender = :tender"
                                + " order by l.position, i.position",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> school(row, estimates), Collectors.toList())));
    }

    /** What a school of so many pupils should cost, null for what nothing reaches. */
    @FunctionalInterface
    interface Estimator {
        Money of(int pupils);
    }

    private static DraftSchool school(Object[] row, Function<ShouldCost.Site, Estimator> estimates) {
        var pupils = (Integer) row[6];
        var site = new ShouldCost.Site(
                (BigDecimal) row[7],
                (BigDecimal) row[8],
                (BigDecimal) row[9],
                row[10] == CellularCoverage.G4 || row[10] == CellularCoverage.G5,
                !Boolean.FALSE.equals(row[11]));
        return new DraftSchool(
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                pupils,
                estimates.apply(site).of(pupils));
    }

    /** The lot of each school of the draft. */
    Map<Long, String> codes(long tender) {
        return em.createQuery(
                        "select i.school.id, l.code from Item i join i.lot l where i.tender = :tender", Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** One page of the schools that are in no lot: one statement, with an area two. */
    List<School> free(long tender, FreeSchools wanted, SchoolColumn sort, boolean ascending, int first, int most) {
        var order = " order by s." + sort.attribute() + (ascending ? " asc" : " desc") + " nulls last, s.id";
        if (wanted.area() == null) {
            return query("select s", order, School.class, tender, wanted)
                    .setFirstResult(first)
                    .setMaxResults(most)
                    .getResultList();
        }
        var all = within(tender, wanted, order);
        var ids = all.subList(Math.min(first, all.size()), Math.min(first + most, all.size()));
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select s from School s where s.id in :ids" + order, School.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    long countFree(long tender, FreeSchools wanted) {
        return wanted.area() == null
                ? query("select count(s)", "", Long.class, tender, wanted).getSingleResult()
                : within(tender, wanted, "").size();
    }

    /** All of them, by id. */
    List<SchoolAt> allFree(long tender, FreeSchools wanted) {
        var area = wanted.area();
        return query("select " + SchoolAt.COLUMNS, " order by s.id", Object[].class, tender, wanted)
                .getResultStream()
                .map(SchoolAt::of)
                .filter(s -> area == null || area.contains(s.latitude(), s.longitude()))
                .toList();
    }

    private List<Long> within(long tender, FreeSchools wanted, String order) {
        var found = new ArrayList<Long>();
        for (var row : query("select s.id, s.latitude, s.longitude", order, Object[].class, tender, wanted)
                .getResultList()) {
            if (wanted.area().contains((Double) row[1], (Double) row[2])) {
                found.add((Long) row[0]);
            }
        }
        return found;
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type, long tender, FreeSchools wanted) {
        var where = SchoolQuery.of(wanted.filter());
        var box = wanted.area() == null
                ? ""
                : " and s.latitude between :south and :north and s.longitude between :west and :east";
        var query = where.with(em.createQuery(select + " from School s" + where.text() + box + FREE + order, type))
                .setParameter("tender", tender);
        if (wanted.area() != null) {
            query.setParameter("south", wanted.area().south())
                    .setParameter("north", wanted.area().north())
                    .setParameter("west", wanted.area().west())
                    .setParameter("east", wanted.area().east());
        }
        return query;
    }
}
