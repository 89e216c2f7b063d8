package global.giga.school;

import global.giga.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The register of schools. Each list is one query; lists by ids take one query for each thousand ids. */
@ApplicationScoped
public class Schools {
    private static final int CHUNK = 1_000;
    private static final String POINT =
            "select new global.giga.school.SchoolPoint(s.id, s.name, s.latitude, s.longitude, s.status, s.pupils)"
                    + " from School s where ";

    @Inject
    EntityManager em;

    /** @throws NotFound when there is none */
    public School get(long id) {
        var school = em.find(School.class, id);
        if (school == null) {
            throw new NotFound();
        }
        return school;
    }

    /**
     * One page of a list, unknown values last, ties by id.
     *
     * @param first counted from 0
     * @param most rows of the page
     */
    public List<School> page(SchoolFilter filter, SchoolColumn sort, boolean ascending, int first, int most) {
        var where = SchoolQuery.of(filter);
        var order = " order by s." + sort.attribute() + (ascending ? " asc" : " desc") + " nulls last, s.id";
        return where.with(em.createQuery("select s from School s" + where.text() + order, School.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(SchoolFilter filter) {
        var where = SchoolQuery.of(filter);
        return where.with(em.createQuery("select count(s) from School s" + where.text(), Long.class))
                .getSingleResult();
    }

    /** The ids of all schools of the filter, for choosing them together. */
    public List<Long> ids(SchoolFilter filter) {
        var where = SchoolQuery.of(filter);
        return where.with(em.createQuery("select s.id from School s" + where.text() + " order by s.id", Long.class))
                .getResultList();
    }

    /** Ordered by id; ids without a school are left out. */
    public List<School> byIds(Collection<Long> ids) {
        return chunked("select s from School s where s.id in :keys order by s.id", School.class, ids);
    }

    /** Schools of a country by the ids it gives them, ordered by that id; unknown ids are left out. */
    public List<School> byGovtIds(String country, Collection<String> govtIds) {
        List<School> found = new ArrayList<>();
        for (var chunk : chunks(govtIds)) {
            found.addAll(em.createQuery(
                            "select s from School s where s.country = :country and s.govtId in :keys order by s.govtId",
                            School.class)
                    .setParameter("country", country)
                    .setParameter("keys", chunk)
                    .getResultList());
        }
        return found;
    }

    /** The schools of a filter on a map. */
    public List<SchoolPoint> points(SchoolFilter filter) {
        var where = SchoolQuery.of(filter);
        var text = POINT + where.text().substring(" where ".length()) + " order by s.id";
        return where.with(em.createQuery(text, SchoolPoint.class)).getResultList();
    }

    /** These schools on a map, ordered by id. */
    public List<SchoolPoint> points(Collection<Long> ids) {
        return chunked(POINT + "s.id in :keys order by s.id", SchoolPoint.class, ids);
    }

    /** Names of the districts that have schools in the region, in order. */
    public List<String> districts(String country, String region) {
        return em.createQuery(
                        "select distinct s.district from School s where s.country = :country and s.region = :region"
                                + " and s.district is not null order by s.district",
                        String.class)
                .setParameter("country", country)
                .setParameter("region", region)
                .getResultList();
    }

    /** ISO 3166-1 alpha-2 codes of the countries that have schools, in order. */
    public List<String> countries() {
        return em.createQuery("select distinct s.country from School s order by s.country", String.class)
                .getResultList();
    }

    /** How many schools of the country have each status that occurs. */
    public List<StatusCount> statuses(String country) {
        return em.createQuery(
                        "select new global.giga.school.StatusCount(s.status, count(s)) from School s"
                                + " where s.country = :country group by s.status",
                        StatusCount.class)
                .setParameter("country", country)
                .getResultList();
    }

    List<KnownSchool> known(String country) {
        return em.createQuery(
                        "select new global.giga.school.KnownSchool(s.id, s.gigaId, s.govtId, s.name, s.level,"
                                + " s.latitude, s.longitude) from School s where s.country = :country order by s.id",
                        KnownSchool.class)
                .setParameter("country", country)
                .getResultList();
    }

    void add(School school) {
        em.persist(school);
    }

    void flush() {
        em.flush();
    }

    private <T> List<T> chunked(String query, Class<T> type, Collection<Long> keys) {
        List<T> found = new ArrayList<>();
        for (var chunk : chunks(keys)) {
            found.addAll(em.createQuery(query, type).setParameter("keys", chunk).getResultList());
        }
        return found;
    }

    private static <T extends Comparable<T>> List<List<T>> chunks(Collection<T> keys) {
        var sorted = List.copyOf(new TreeSet<>(keys));
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i += CHUNK) {
            chunks.add(sorted.subList(i, Math.min(i + CHUNK, sorted.size())));
        }
        return chunks;
    }
}
