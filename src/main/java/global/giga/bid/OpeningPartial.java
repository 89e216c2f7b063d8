package global.giga.bid;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What one holder's share makes of one envelope's point; too few of them say nothing. */
@Entity
@Table(name = "opening_partial")
public class OpeningPartial {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    private OpeningMember member;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "envelope_id")
    private OpeningEnvelope envelope;

    private String point;

    protected OpeningPartial() {}

    OpeningPartial(OpeningMember member, OpeningEnvelope envelope, String point) {
        this.member = member;
        this.envelope = envelope;
        this.point = point;
    }

    OpeningMember member() {
        return member;
    }

    OpeningEnvelope envelope() {
        return envelope;
    }

    String point() {
        return point;
    }
}
