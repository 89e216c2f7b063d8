package global.giga.award;

import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Awards and complaints in the database. */
@ApplicationScoped
public class Awards {
    @Inject
    EntityManager em;

    /** All rounds of a tender, oldest first. */
    public List<Award> of(long tender) {
        return em.createQuery("select a from Award a where a.tender.id = :tender order by a.round", Award.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The award that counts now: proposed, approved or final; or that which says why there is none. */
    public Optional<Award> current(Tender tender) {
        var last = of(tender.id()).stream().reduce((before, after) -> after);
        return last.filter(award -> switch (award.state()) {
            case PROPOSED -> is(tender, TenderStatus.AWARD_PROPOSED);
            case APPROVED -> is(tender, TenderStatus.STANDSTILL);
            case FINAL -> is(tender, TenderStatus.AWARDED);
            case NONE -> is(tender, TenderStatus.UNSUCCESSFUL);
            case RETURNED, ANNULLED -> false;
        });
    }

    private static boolean is(Tender tender, TenderStatus status) {
        try {
            tender.require(status);
            return true;
        } catch (global.giga.tender.TenderNotInState e) {
            return false;
        }
    }

    /** The lots of an award with lot and suppliers, in order: a statement for each kind of thing. */
    public List<AwardLot> lots(Award award) {
        return em.createQuery("select l from AwardLot l where l.award = :award order by l.lot.position", AwardLot.class)
                .setParameter("award", award)
                .setHint("eclipselink.batch", "l.lot")
                .setHint("eclipselink.batch", "l.bid.organization")
                .setHint("eclipselink.batch", "l.planned.organization")
                .getResultList();
    }

    /** The schools of an award with offer, supplier and school, in the order of the lots: a statement for each kind. */
    public List<AwardLine> lines(Award award) {
        return em.createQuery(
                        "select l from AwardLine l where l.award = :award"
                                + " order by l.offer.item.lot.position, l.offer.item.position",
                        AwardLine.class)
                .setParameter("award", award)
                .setHint("eclipselink.batch", "l.offer.bid.organization")
                .setHint("eclipselink.batch", "l.offer.item.lot")
                .setHint("eclipselink.batch", "l.offer.item.school")
                .getResultList();
    }

    /** The complaints of a tender with suppliers and awards, oldest first. */
    List<Complaint> complaints(long tender) {
        return em.createQuery(
                        "select c from Complaint c join fetch c.award a join fetch c.organization"
                                + " where a.tender.id = :tender order by c.id",
                        Complaint.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** How many complaints about the award are not decided. */
    public long open(Award award) {
        return em.createQuery(
                        "select count(c) from Complaint c where c.award = :award and c.decision is null", Long.class)
                .setParameter("award", award)
                .getSingleResult();
    }

    Optional<Complaint> complaint(long id) {
        return Optional.ofNullable(em.find(Complaint.class, id));
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
