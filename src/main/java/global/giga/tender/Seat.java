package global.giga.tender;

/** A school in its lot while an act changes lots: read from an item, or new. */
final class Seat {
    private final Long item;
    private final SchoolAt school;
    private Lot lot;
    private int position;
    private boolean changed;

    /** @param item null for a school that is in no lot yet */
    Seat(Long item, SchoolAt school, Lot lot, int position) {
        this.item = item;
        this.school = school;
        this.lot = lot;
        this.position = position;
    }

    void move(Lot to, int place) {
        lot = to;
        position = place;
        changed = true;
    }

    boolean isNew() {
        return item == null;
    }

    boolean isMoved() {
        return item != null && changed;
    }

    Long item() {
        return item;
    }

    SchoolAt school() {
        return school;
    }

    Lot lot() {
        return lot;
    }

    int position() {
        return position;
    }
}
