package global.giga.party;

import global.giga.kernel.Unattended;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The licences and documents of companies that will not be valid for long. */
@Unattended
public class ExpiringPapers {
    @Inject
    EntityManager em;

    /** Those whose last day lies in [from, to]. */
    public List<Paper> between(LocalDate from, LocalDate to) {
        var documents = em.createQuery(
                        "select d from CompanyDocument d where d.validUntil >= :from and d.validUntil <= :to order by d.id",
                        CompanyDocument.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(CompanyDocument::paper);
        var licences = em.createQuery("select p from StoredProfile p order by p.organization", StoredProfile.class)
                .getResultStream()
                .flatMap(ExpiringPapers::licences)
                .filter(paper -> paper.validUntil() != null
                        && !paper.validUntil().isBefore(from)
                        && !paper.validUntil().isAfter(to));
        return Stream.concat(documents, licences).toList();
    }

    private static Stream<Paper> licences(StoredProfile profile) {
        return profile.read().licences().stream()
                .map(one -> new Paper(profile.organization(), one.id(), one.number(), one.validUntil()));
    }
}
