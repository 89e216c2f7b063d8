package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.party.Accounts;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The price workbook of a draft of the sample world: made, filled in, given back. */
@TestInstance(Lifecycle.PER_CLASS)
class PriceWorkbookDbTest {
    private static final int FIRST = 4;

    private Portal portal;
    private Drafting drafting;
    private Tender tender;
    private Caller steppe;

    @BeforeAll
    void start() {
        portal = Portal.inMemory();
        portal.get(SampleWorld.class).load();
        drafting = portal.get(Drafting.class);
        tender = portal.get(Tenders.class).published().stream()
                .filter(t -> t.reference().equals("KZ-2026-02"))
                .findFirst()
                .orElseThrow();
        steppe = portal.get(Accounts.class)
                .byEmail("steppe-fibre@bidder.example")
                .orElseThrow()
                .caller();
    }

    @BeforeEach
    void fill() {
        drafting.draft(steppe, tender.id());
        drafting.importOffers(
                steppe,
                tender.id(),
                SampleFiles.bidders().stream()
                        .filter(bidder -> bidder.id().equals("steppe-fibre"))
                        .map(SampleFiles::offers)
                        .findFirst()
                        .orElseThrow());
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private byte[] workbook(String language) {
        return drafting.workbook(steppe, tender.id(), language);
    }

    private List<OfferLine> lines() {
        return drafting.lines(steppe, tender.id(), OfferFilter.ALL);
    }

    private List<OfferValues> values() {
        return lines().stream().map(OfferLine::values).toList();
    }

    @Test
    void dump() throws Exception {
        for (var l : List.of("en", "ru", "kk")) {
            java.nio.file.Files.write(Path.of("/tmp/wb/prices_" + l + ".xlsx"), workbook(l));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void givesBackWhatTheDraftHolds(String language) {
        var before = values();
        var file = workbook(language);
        assertThat(drafting.problems(steppe, tender.id(), file)).isEmpty();
        drafting.importOffers(steppe, tender.id(), file);
        assertThat(values())
                .usingElementComparator((a, b) -> a.toString().equals(b.toString()) ? 0 : 1)
                .isEqualTo(before);
    }
}
