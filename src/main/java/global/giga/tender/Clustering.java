package global.giga.tender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Splits places into groups of neighbours whose sizes differ by at most one. The places are cut in halves across the
 * direction in which they spread most, again and again; then groups that lie near each other exchange places as long as
 * that brings them nearer to the middle of their group, by great circle. The same places, in whatever order, give the
 * same groups.
 */
final class Clustering {
    private static final int ROUNDS = 25;
    private static final int NEIGHBOURS = 8;
    private static final Comparator<Gain> GAINS = Comparator.comparingLong(Gain::millimetres)
            .reversed()
            .thenComparingLong(gain -> gain.place().id());

    /** How much nearer the middle of the other group is. */
    private record Gain(MapPlace place, long millimetres) {}

    private final List<List<MapPlace>> groups = new ArrayList<>();

    private Clustering() {}

    /**
     * The groups from west to east, each in the order of ids.
     *
     * @param count from 1 to the number of places
     */
    static List<List<MapPlace>> of(List<MapPlace> places, int count) {
        if (count < 1 || count > places.size()) {
            throw new IllegalArgumentException(count + " groups of " + places.size() + " places");
        }
        var clustering = new Clustering();
        clustering.cut(sorted(places), count);
        for (int round = 0; round < ROUNDS && clustering.exchange(); round++) {
            // until nothing gets better
        }
        return clustering.groups.stream()
                .map(Clustering::sorted)
                .sorted(Comparator.comparingDouble(
                                (List<MapPlace> group) -> middle(group).longitude())
                        .thenComparingLong(group -> group.get(0).id()))
                .toList();
    }

    private static List<MapPlace> sorted(List<MapPlace> places) {
        return places.stream().sorted(Comparator.comparingLong(MapPlace::id)).toList();
    }

    private void cut(List<MapPlace> places, int count) {
        if (count == 1) {
            groups.add(new ArrayList<>(places));
            return;
        }
        var along = along(places);
        var ordered = places.stream()
                .sorted(Comparator.comparingDouble(along).thenComparingLong(MapPlace::id))
                .toList();
        var half = count / 2;
        var first = places.size() / count * half + Math.min(half, places.size() % count);
        cut(ordered.subList(0, first), half);
        cut(ordered.subList(first, ordered.size()), count - half);
    }

    /** How far along the direction of the greatest spread, on a plane around the middle. */
    private static ToDoubleFunction<MapPlace> along(List<MapPlace> places) {
        var middle = middle(places);
        var shorter = Math.cos(Math.toRadians(middle.latitude()));
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (var place : places) {
            var x = east(middle, place) * shorter;
            var y = place.latitude() - middle.latitude();
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        var angle = Math.atan2(2 * xy, xx - yy) / 2;
        return place -> east(middle, place) * shorter * Math.cos(angle)
                + (place.latitude() - middle.latitude()) * Math.sin(angle);
    }

    /** Degrees to the east, the short way round. */
    private static double east(MapPlace from, MapPlace to) {
        return Math.IEEEremainder(to.longitude() - from.longitude(), 360);
    }

    private static MapPlace middle(List<MapPlace> places) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (var place : places) {
            var latitude = Math.toRadians(place.latitude());
            var longitude = Math.toRadians(place.longitude());
            x += Math.cos(latitude) * Math.cos(longitude);
            y += Math.cos(latitude) * Math.sin(longitude);
            z += Math.sin(latitude);
        }
        return new MapPlace(0, Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }

    /** One round over all pairs of neighbours; whether anything got better. */
    private boolean exchange() {
        var middles = groups.stream().map(Clustering::middle).toList();
        var better = false;
        for (int a = 0; a < groups.size(); a++) {
            for (int b : near(middles, a)) {
                better |= b > a && exchange(groups.get(a), middles.get(a), groups.get(b), middles.get(b));
            }
        }
        return better;
    }

    private static List<Integer> near(List<MapPlace> middles, int of) {
        var others = new ArrayList<Integer>();
        for (int i = 0; i < middles.size(); i++) {
            if (i != of) {
                others.add(i);
            }
        }
        others.sort(Comparator.comparingDouble((Integer i) -> middles.get(of).metres(middles.get(i)))
                .thenComparingInt(i -> i));
        return others.subList(0, Math.min(NEIGHBOURS, others.size()));
    }

    /** Swaps the two places that gain most, then the next two, while both together gain. */
    private static boolean exchange(List<MapPlace> a, MapPlace middleA, List<MapPlace> b, MapPlace middleB) {
        var fromA = byGain(a, middleA, middleB);
        var fromB = byGain(b, middleB, middleA);
        var swapped = 0;
        while (swapped < Math.min(fromA.size(), fromB.size())
                && fromA.get(swapped).millimetres() + fromB.get(swapped).millimetres() > 0) {
            swapped++;
        }
        if (swapped > 0) {
            replace(a, fromA, fromB.subList(0, swapped));
            replace(b, fromB, fromA.subList(0, swapped));
        }
        return swapped > 0;
    }

    private static void replace(List<MapPlace> group, List<Gain> ordered, List<Gain> arriving) {
        group.clear();
        arriving.forEach(gain -> group.add(gain.place()));
        ordered.subList(arriving.size(), ordered.size()).forEach(gain -> group.add(gain.place()));
    }

    private static List<Gain> byGain(List<MapPlace> group, MapPlace own, MapPlace other) {
        return group.stream()
                .map(place -> new Gain(place, Math.round((place.metres(own) - place.metres(other)) * 1_000)))
                .sorted(GAINS)
                .toList();
    }
}
