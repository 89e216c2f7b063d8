package global.giga.party;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The profile of the caller's company: its people read it, its administrators change it. */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class CompanyKeeping {
    @Inject
    EntityManager em;

    @Inject
    People people;

    @Inject
    CompanyFiles files;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A document to read. */
    public record Open(String fileName, InputStream content) {}

    /** What the company said so far; before that what it said when it registered. */
    public CompanyProfile profile(Caller caller) {
        var stored = em.find(StoredProfile.class, caller.organization());
        return stored == null
                ? new StoredProfile(em.find(Organization.class, caller.organization())).read()
                : stored.read();
    }

    /** The profile and its documents as they are now: what goes into a bid of the company. */
    public CompanySnapshot snapshot(Caller caller) {
        return CompanySnapshot.of(profile(caller), documents(caller));
    }

    /** Whether the caller may change it. */
    public boolean mayChange(Caller caller) {
        return people.get(caller.account()).administrator();
    }

    public void describe(Caller caller, CompanyDetails details) {
        change(caller, "details", profile -> profile.with(details));
    }

    /** @throws ProfileFull when there are too many */
    public void addLicence(Caller caller, Licence licence) {
        change(caller, "licence", profile -> profile.with(licence));
    }

    /** @throws ProfileFull when there are too many */
    public void addReference(Caller caller, Reference reference) {
        change(caller, "reference", profile -> profile.with(reference));
    }

    /** Takes out the licence or reference of that id; nothing happens where there is none. */
    public void remove(Caller caller, String entry) {
        change(caller, "removed", profile -> profile.without(entry));
    }

    private void change(Caller caller, String what, UnaryOperator<CompanyProfile> how) {
        requireAdministrator(caller);
        var company = em.find(Organization.class, caller.organization(), LockModeType.PESSIMISTIC_WRITE);
        var stored = em.find(StoredProfile.class, company.id());
        if (stored == null) {
            stored = new StoredProfile(company);
            em.persist(stored);
        }
        stored.write(how.apply(stored.read()));
        audit.record("company.changed", caller, Map.of("what", what));
    }

    /** The documents, newest first. */
    public List<CompanyDocument> documents(Caller caller) {
        return em.createQuery(
                        "select d from CompanyDocument d where d.organization = :own order by d.id desc",
                        CompanyDocument.class)
                .setParameter("own", caller.organization())
                .getResultList();
    }

    /** Keeps a file that was received. @throws ProfileFull when there are too many */
    public void addDocument(Caller caller, CompanyDocument.NewDocument document, CompanyFiles.Received received) {
        requireAdministrator(caller);
        if (documents(caller).size() >= CompanyProfile.MOST) {
            throw new ProfileFull(CompanyProfile.MOST);
        }
        var kept = new CompanyDocument(caller.organization(), document, received, clock.instant());
        em.persist(kept);
        em.flush();
        files.keep(received);
        audit.record(
                "company.document-added",
                caller,
                Map.of("document", kept.id(), "sha256", received.sha256().hex()));
    }

    /** @throws NotFound for documents of other companies */
    public void removeDocument(Caller caller, long documentId) {
        requireAdministrator(caller);
        var document = own(caller, documentId);
        em.remove(document);
        em.flush();
        audit.record("company.document-removed", caller, Map.of("document", documentId));
        files.delete(document.file());
    }

    /** @throws NotFound for documents of other companies */
    public Open open(Caller caller, long documentId) {
        var document = own(caller, documentId);
        return new Open(document.fileName(), files.open(document.file()));
    }

    private CompanyDocument own(Caller caller, long id) {
        var document = em.find(CompanyDocument.class, id);
        if (document == null || !document.of(caller.organization())) {
            throw new NotFound();
        }
        return document;
    }

    private void requireAdministrator(Caller caller) {
        if (!mayChange(caller)) {
            throw new Forbidden();
        }
    }
}
