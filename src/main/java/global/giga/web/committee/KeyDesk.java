package global.giga.web.committee;

import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.tender.key.KeyHolding;
import global.giga.tender.key.KeyWork;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** On the desks: the tenders whose keys the visitor holds, where there is something to do. */
@Model
public class KeyDesk {
    @Inject
    KeyHolding holding;

    @Inject
    Caller caller;

    private List<KeyWork> work;

    public List<KeyWork> getTodo() {
        if (work == null) {
            work = caller.is(Role.STAFF) ? holding.work(caller) : List.of();
        }
        return work;
    }
}
