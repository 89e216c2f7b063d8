package global.giga.party;

import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;

/** Slows down guessing, for all nodes and across restarts. What it keeps tells no address and no account. */
@Service
@PermitAll
public class Throttling {
    @Inject
    Throttles throttles;

    /** Where attempts are counted together: an account, a known device, a network address. */
    record Place(Limit limit, String name) {}

    /**
     * Books an attempt at each of the places, whatever becomes of it.
     *
     * @throws TooManyAttempts when one of them has to wait; then none is booked
     */
    public void book(List<Place> places) {
        book(places, places.size());
    }

    /* Of several first attempts at once, one makes the count of the place; the others find it the next time. */
    private void book(List<Place> places, int more) {
        try {
            throttles.book(places);
        } catch (PersistenceException e) {
            if (more == 0) {
                throw e;
            }
            book(places, more - 1);
        }
    }

    /** Where a letter is counted that somebody asks for who is not signed in. */
    static List<Place> letters(Browser browser) {
        return browser.address().isEmpty() ? List.of() : List.of(new Place(Limit.LETTERS, browser.address()));
    }

    /** The attempt that was booked last was right: an account or device starts anew, an address gets that one back. */
    public void right(List<Place> places) {
        throttles.right(places);
    }
}
