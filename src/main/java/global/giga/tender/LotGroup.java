package global.giga.tender;

import java.util.List;

/** Schools of a draft that become a lot of their own. */
record LotGroup(String title, List<Seat> seats) {
    LotGroup {
        title = title.substring(0, Math.min(title.length(), LotPlan.TITLE));
        seats = List.copyOf(seats);
    }
}
