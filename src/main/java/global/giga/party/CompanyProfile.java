package global.giga.party;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a company says of itself once, for all its bids; documents aside. */
public record CompanyProfile(CompanyDetails details, List<Licence> licences, List<Reference> references) {
    static final int MOST = 50;
    static final CompanyProfile EMPTY = new CompanyProfile(CompanyDetails.NONE, List.of(), List.of());

    public CompanyProfile {
        licences = List.copyOf(licences);
        references = List.copyOf(references);
        if (licences.size() > MOST || references.size() > MOST) {
            throw new ProfileFull(MOST);
        }
    }

    CompanyProfile with(CompanyDetails other) {
        return new CompanyProfile(other, licences, references);
    }

    CompanyProfile with(Licence one) {
        var named = new Licence(UUID.randomUUID().toString(), one.number(), one.authority(), one.validUntil());
        return new CompanyProfile(
                details, Stream.concat(licences.stream(), Stream.of(named)).toList(), references);
    }

    CompanyProfile with(Reference one) {
        var named = new Reference(
                UUID.randomUUID().toString(), one.customer(), one.what(), one.sites(), one.year(), one.contact());
        return new CompanyProfile(
                details,
                licences,
                Stream.concat(references.stream(), Stream.of(named)).toList());
    }

    /** Without the licence or reference of that id. */
    CompanyProfile without(String id) {
        return new CompanyProfile(
                details,
                licences.stream().filter(one -> !one.id().equals(id)).toList(),
                references.stream().filter(one -> !one.id().equals(id)).toList());
    }
}
