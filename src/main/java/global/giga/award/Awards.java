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

    /** What each bid gets of each lot, in the order of the lots: one statement whatever the number of schools. */
    List<AwardShare> shares(Award award) {
        return em.createQuery(
                        "select lot.id, bid.id, organization.name, o.technology, l.packageName,"
                                + " count(l), sum(item.pupils), sum(l.price)"
                                + " from AwardLine l join l.offer o join o.item item join item.lot lot"
                                + " join o.bid bid join bid.organization organization where l.award = :award"
                                + " group by lot.id, lot.position, bid.id, organization.name, o.technology, l.packageName"
                                + " order by lot.position, bid.id, o.technology",
                        Object[].class)
                .setParameter("award", award)
                .getResultStream()
                .map(AwardShare::of)
                .toList();
    }

    /** The schools that go to somebody else than planned, in the order of the lots: one statement. */
    List<Departed> departed(Award award) {
        var schools = em.createQuery(
                        "select lot.code, lot.title, school.govtId, school.name, planner.name, winner.name, s.departure"
                                + " from AwardSchool s join s.item item join item.lot lot join item.school school"
                                + " left join s.planned planned left join planned.organization planner"
                                + " left join s.bid bid left join bid.organization winner"
                                + " where s.award = :award order by lot.position, item.position",
                        Object[].class)
                .setParameter("award", award)
                .getResultStream()
                .map(row -> new Departed.One(
                        null,
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
        return Departed.grouped(schools);
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
