package global.giga.tender;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.party.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands in the sections of a draft; it asks for no caller. */
@ApplicationScoped
class SectionStates {
    @Inject
    Tenders tenders;

    @Inject
    Accounts accounts;

    /** All sections: two statements. */
    DraftState of(Tender tender) {
        var names = accounts.names(tender.edits().bySection().values().stream()
                .map(Edits.Edit::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var parts = new EnumMap<Section, DraftState.Part>(Section.class);
        for (var section : Section.values()) {
            parts.put(section, part(tender, section, names));
        }
        return new DraftState(parts);
    }

    private DraftState.Part part(Tender tender, Section section, Map<Long, String> names) {
        var digest = digest(tender, section).hex();
        return tender.edits()
                .of(section)
                .map(edit -> new DraftState.Part(digest, names.getOrDefault(edit.account(), ""), edit.at()))
                .orElseGet(() -> new DraftState.Part(digest, "", null));
    }

    Sha256 digest(Tender tender, Section section) {
        return section == Section.LOTS ? Sha256.of(Json.bytes(tenders.places(tender.id()))) : section.digest(tender);
    }

    /** @throws DraftChangedElsewhere when the section says something else than what was seen */
    void requireSeen(Tender tender, Section section, String seen) {
        if (!digest(tender, section).hex().equals(seen)) {
            var now = of(tender).sections().get(section);
            throw new DraftChangedElsewhere(section, now.by(), now.at() == null ? tender.createdAt() : now.at());
        }
    }
}
