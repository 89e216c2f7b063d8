package global.giga.bid;

import global.giga.kernel.Connection;
import global.giga.tender.Item;

/** A row of a draft while it is worked on: as stored, and what it says. */
final class DraftOffer {
    private final DraftRow row;
    private OfferValues values;

    DraftOffer(DraftRow row, OfferValues values) {
        this.row = row;
        this.values = values;
    }

    /** Takes over all values; the same values again are no change. */
    void fill(OpenDraft draft, OfferValues wanted) {
        var cleaned = wanted.withoutIdleCap();
        if (!cleaned.equals(values)) {
            values = cleaned;
            row.write(draft.stored(), values, draft.safe());
        }
    }

    DraftRow row() {
        return row;
    }

    Item item() {
        return row.item();
    }

    int ordinal() {
        return row.ordinal();
    }

    OfferValues values() {
        return values;
    }

    Connection connection() {
        return values.connection();
    }
}
