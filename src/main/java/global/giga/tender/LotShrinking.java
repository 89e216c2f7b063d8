package global.giga.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Takes schools out of the lots of a published tender; an amendment alone does that. */
@ApplicationScoped
public class LotShrinking {
    @Inject
    EntityManager em;

    @Inject
    Tenders tenders;

    /** The items of these schools, in the order of the lots. */
    public List<Item> items(long tender, Collection<String> schools) {
        var wanted = Set.copyOf(schools);
        return tenders.items(tender).stream()
                .filter(item -> wanted.contains(item.school().govtId()))
                .toList();
    }

    /** Deletes the items of these schools; rows of drafts go with them. */
    public void takeOut(long tender, Collection<String> schools) {
        var wanted = Set.copyOf(schools);
        for (var lot : tenders.lots(tender)) {
            lot.items().stream()
                    .filter(item -> wanted.contains(item.school().govtId()))
                    .forEach(item -> {
                        lot.remove(item);
                        em.remove(item);
                    });
        }
        em.flush();
    }
}
