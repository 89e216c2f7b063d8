package global.giga.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A company as its profile said when a bid was sealed: what goes into the technical envelope and what the committee
 * reads after the opening. Whatever was written elsewhere is checked like what is typed into the profile.
 */
public record CompanySnapshot(
        CompanyDetails details, List<Permit> licences, List<Work> references, List<File> documents) {
    private static final int DIGITS = 64;

    /**
     * @throws ProfileInvalid for what a profile cannot say
     * @throws ProfileFull for more than a profile can have
     */
    public CompanySnapshot {
        details = details == null ? CompanyDetails.NONE : details;
        licences = checked(licences);
        references = checked(references);
        documents = checked(documents);
    }

    private static <T> List<T> checked(List<T> all) {
        if (all == null) {
            return List.of();
        }
        if (all.stream().anyMatch(Objects::isNull)) {
            throw new ProfileInvalid();
        }
        if (all.size() > CompanyProfile.MOST) {
            throw new ProfileFull(CompanyProfile.MOST);
        }
        return List.copyOf(all);
    }

    /**
     * A licence.
     *
     * @param validUntil its last day; null where it has none
     */
    public record Permit(String number, String authority, LocalDate validUntil) {
        public Permit {
            number = Paper.required(number, 100);
            authority = Paper.required(authority, 200);
        }

        /** Whether its last day is before that day. */
        public boolean expired(LocalDate on) {
            return Paper.expired(validUntil, on);
        }
    }

    /** A reference; see {@link Reference}. */
    public record Work(String customer, String what, Integer sites, Integer year, String contact) {
        public Work {
            var checked = new Reference("", customer, what, sites, year, contact);
            customer = checked.customer();
            what = checked.what();
            contact = checked.contact();
        }
    }

    /**
     * A document of the profile; the file itself stays there.
     *
     * @param sha256 of the file, in hexadecimal digits
     * @param validUntil its last day; null where it has none
     */
    public record File(
            CompanyDocumentKind kind, String title, String fileName, long bytes, String sha256, LocalDate validUntil) {
        public File {
            title = Paper.required(title, 200);
            fileName = Paper.required(fileName, 200);
            sha256 = Paper.required(sha256, DIGITS);
            if (kind == null || bytes < 0 || !sha256.matches("[0-9a-f]{" + DIGITS + "}")) {
                throw new ProfileInvalid();
            }
        }

        /** Whether its last day is before that day. */
        public boolean expired(LocalDate on) {
            return Paper.expired(validUntil, on);
        }
    }

    static CompanySnapshot of(CompanyProfile profile, List<CompanyDocument> documents) {
        return new CompanySnapshot(
                profile.details(),
                profile.licences().stream()
                        .map(one -> new Permit(one.number(), one.authority(), one.validUntil()))
                        .toList(),
                profile.references().stream()
                        .map(one -> new Work(one.customer(), one.what(), one.sites(), one.year(), one.contact()))
                        .toList(),
                documents.stream().map(CompanySnapshot::file).toList());
    }

    private static File file(CompanyDocument document) {
        return new File(
                document.kind(),
                document.title(),
                document.fileName(),
                document.bytes(),
                document.sha256().hex(),
                document.validUntil());
    }
}
