package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.kernel.Json;
import global.giga.party.CompanySnapshot.File;
import global.giga.party.CompanySnapshot.Permit;
import global.giga.party.CompanySnapshot.Work;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A company as it stands in a bid: written by anybody, so checked like what is typed. */
class CompanySnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 14);
    private static final String DIGEST = "a".repeat(64);

    private static Permit until(LocalDate lastDay) {
        return new Permit("L-1", "Ministry", lastDay);
    }

    @Test
    void aPaperIsGoodOnItsLastDayAndNotOnTheNext() {
        assertThat(until(DAY).expired(DAY)).isFalse();
        assertThat(until(DAY.minusDays(1)).expired(DAY)).isTrue();
        assertThat(until(null).expired(DAY)).isFalse();
    }

    @Test
    void comesBackFromJsonAsItWas() {
        var document = new File(CompanyDocumentKind.TAX, "Taxes paid", "tax.pdf", 1_000, DIGEST, DAY);
        var work = new Work("Akimat", "Fibre", 12, 2024, null);
        var snapshot = new CompanySnapshot(CompanyDetails.NONE, List.of(until(DAY)), List.of(work), List.of(document));
        assertThat(Json.read(Json.write(snapshot), CompanySnapshot.class)).isEqualTo(snapshot);
        assertThat(Json.read("{}", CompanySnapshot.class))
                .isEqualTo(new CompanySnapshot(CompanyDetails.NONE, List.of(), List.of(), List.of()));
    }

    @Test
    void takesNothingThatAProfileCouldNotSay() {
        assertThatThrownBy(() -> new Permit("x".repeat(101), "Ministry", null)).isInstanceOf(ProfileInvalid.class);
        assertThatThrownBy(() -> new Work("Akimat", " ", 1, 2024, null)).isInstanceOf(ProfileInvalid.class);
        assertThatThrownBy(() -> new File(CompanyDocumentKind.TAX, "Taxes", "tax.pdf", 1, "no digest", null))
                .isInstanceOf(ProfileInvalid.class);
        assertThatThrownBy(() -> new File(null, "Taxes", "tax.pdf", 1, DIGEST, null))
                .isInstanceOf(ProfileInvalid.class);
        var nothing = Arrays.<Permit>asList((Permit) null);
        assertThatThrownBy(() -> new CompanySnapshot(null, nothing, null, null)).isInstanceOf(ProfileInvalid.class);
        var many = Collections.nCopies(CompanyProfile.MOST + 1, until(null));
        assertThatThrownBy(() -> new CompanySnapshot(null, many, null, null)).isInstanceOf(ProfileFull.class);
    }
}
