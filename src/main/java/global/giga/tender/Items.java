package global.giga.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;

/** Lists and sizes of what tenders ask for; each method is one query whatever the number of schools. */
@ApplicationScoped
public class Items {
    private static final String SIZES =
            "select new global.giga.tender.TenderSize(l.tender.id, count(distinct l.id), count(i.id), sum(i.pupils))"
                    + " from Item i join i.lot l";
    private static final String GROUPED = " group by l.tender.id";

    @Inject
    EntityManager em;

    /** One page of a tender's items with lot and school; equal and unknown values in the order of the lots. */
    public List<Item> page(ItemFilter filter, ItemColumn sort, boolean ascending, int first, int most) {
        var text = "select i from Item i join fetch i.lot l join fetch i.school s" + where(filter) + " order by "
                + sort.path() + (ascending ? " asc" : " desc") + " nulls last, l.position, i.position";
        return with(em.createQuery(text, Item.class), filter)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(ItemFilter filter) {
        var text = "select count(i) from Item i join i.lot l join i.school s" + where(filter);
        return with(em.createQuery(text, Long.class), filter).getSingleResult();
    }

    /** The lots of a tender in their order. */
    public List<LotSize> lots(long tender) {
        return em.createQuery(
                        "select new global.giga.tender.LotSize(l.code, l.title, count(i.id), sum(i.pupils))"
                                + " from Item i join i.lot l where l.tender.id = :tender"
                                + " group by l.code, l.title, l.position order by l.position",
                        LotSize.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The sizes of all tenders that have lots. */
    List<TenderSize> sizes() {
        return em.createQuery(SIZES + GROUPED, TenderSize.class).getResultList();
    }

    TenderSize size(long tender) {
        return em.createQuery(SIZES + " where l.tender.id = :tender" + GROUPED, TenderSize.class)
                .setParameter("tender", tender)
                .getResultStream()
                .findFirst()
                .orElse(TenderSize.none(tender));
    }

    /** The tenders that ask for the school, drafts left out, newest first. */
    public List<Tender> publishedFor(long school) {
        return em.createQuery(
                        "select t from Item i join i.lot l join l.tender t where i.school.id = :school"
                                + " and t.status <> global.giga.tender.TenderStatus.DRAFT order by t.closesAt desc",
                        Tender.class)
                .setParameter("school", school)
                .getResultList();
    }

    private static String where(ItemFilter filter) {
        return " where l.tender.id = :tender" + (filter.lot() == null ? "" : " and l.code = :lot")
                + (filter.text() == null ? "" : " and s.searchText like :text escape '!'");
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, ItemFilter filter) {
        query.setParameter("tender", filter.tender());
        if (filter.lot() != null) {
            query.setParameter("lot", filter.lot());
        }
        if (filter.text() != null) {
            query.setParameter(
                    "text", "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return query;
    }
}
