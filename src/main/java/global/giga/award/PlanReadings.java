package global.giga.award;

import global.giga.tender.LotLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Plans in names, as pages read them. A plan that is over never changes, and one of a whole country is megabytes of
 * JSON: those read last are kept in memory, as long as the names are the same.
 */
@ApplicationScoped
class PlanReadings {
    private static final int VIEWS = 64;
    private static final int SCHOOLS = 6;

    @Inject
    PlanRuns runs;

    private final Map<Named, PlanView> views = kept(VIEWS);
    private final Map<Named, PlanSchools> schools = kept(SCHOOLS);

    /** @param names whatever the reading depends on beside the run */
    private record Named(long run, Object names) {}

    private static <V> Map<Named, V> kept(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Named, V> eldest) {
                return size() > most;
            }
        };
    }

    /** All plans of the tender, oldest first: of those that are kept, nothing is read. */
    List<PlanView> views(long tender, Map<String, String> suppliers, List<LotLine> lots, Instant now) {
        var found = new HashMap<Long, PlanView>();
        var missing = new ArrayList<Long>();
        var ids = runs.ids(tender);
        for (var id : ids) {
            var known = find(views, named(id, suppliers, lots));
            if (known == null) {
                missing.add(id);
            } else {
                found.put(id, known);
            }
        }
        runs.of(missing).forEach(run -> found.put(run.id(), view(run, suppliers, lots, now)));
        return ids.stream().map(found::get).toList();
    }

    /** @throws global.giga.kernel.NotFound when the tender has no such plan */
    PlanView view(long tender, long id, Map<String, String> suppliers, List<LotLine> lots, Instant now) {
        runs.require(tender, id);
        var known = find(views, named(id, suppliers, lots));
        return known != null ? known : view(runs.get(tender, id), suppliers, lots, now);
    }

    private PlanView view(PlanRun run, Map<String, String> suppliers, List<LotLine> lots, Instant now) {
        return keep(views, run, named(run.id(), suppliers, lots), () -> new PlanWords(run, suppliers, lots).view(now));
    }

    private static Named named(long run, Map<String, String> suppliers, List<LotLine> lots) {
        return new Named(run, List.of(suppliers, lots));
    }

    /** @throws global.giga.kernel.NotFound when the tender has no such plan */
    PlanSchools schools(long tender, long id, Map<String, String> suppliers) {
        runs.require(tender, id);
        var places = runs.places(tender);
        var named = new Named(id, List.of(suppliers, places));
        var known = find(schools, named);
        if (known != null) {
            return known;
        }
        var run = runs.get(tender, id);
        return keep(schools, run, named, () -> new PlanSchoolWords(run, suppliers).schools(places));
    }

    private static <V> V find(Map<Named, V> kept, Named named) {
        synchronized (kept) {
            return kept.get(named);
        }
    }

    private static <V> V keep(Map<Named, V> kept, PlanRun run, Named named, Supplier<V> reading) {
        var read = reading.get();
        if (run.state().over()) {
            synchronized (kept) {
                kept.put(named, read);
            }
        }
        return read;
    }
}
