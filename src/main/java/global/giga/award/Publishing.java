package global.giga.award;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.evaluation.Scores;
import global.giga.kernel.Service;
import global.giga.tender.Tenders;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What everybody may know of an award, from its approval on (R4.4). */
@Service
@PermitAll
public class Publishing {
    @Inject
    Tenders tenders;

    @Inject
    Scores scores;

    @Inject
    Awards awards;

    /**
     * An award as everybody sees it.
     *
     * @param bids how many bids there were, by lot
     * @param seed of the lottery, whose hash was published with the tender (R3.9)
     */
    public record Published(AwardView award, Map<String, Long> bids, String seed) {}

    /** Empty before the approval, and after an annulment. */
    public Optional<Published> award(long tenderId) {
        var tender = tenders.get(tenderId);
        return awards.current(tender)
                .filter(award -> award.state() != Award.State.PROPOSED)
                .map(award -> new Published(
                        AwardView.of(award, awards, awards.open(award)),
                        scores.computed(tenderId).stream()
                                .collect(groupingBy(s -> s.lot().code(), counting())),
                        tender.lotterySeed()));
    }

    /** Who connects which school, by the id of the school in its country; nothing before the approval. */
    public Map<String, Connected> connected(long tenderId) {
        var tender = tenders.get(tenderId);
        return awards.current(tender)
                .filter(award -> award.state() != Award.State.PROPOSED)
                .map(awards::lines)
                .map(lines -> lines.stream()
                        .map(AwardLine::offer)
                        .collect(toMap(
                                o -> o.item().school().govtId(),
                                o -> new Connected(
                                        o.bid().organization().name(),
                                        o.values().technology()))))
                .orElse(Map.of());
    }
}
