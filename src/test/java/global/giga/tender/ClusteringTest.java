package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lots of neighbours. */
class ClusteringTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "105, 4", "105, 9", "1000, 33", "7438, 60"})
    void everyPlaceIsInOneGroupAndSizesDifferByAtMostOne(int places, int groups) {
        var all = country(places);
        var found = Clustering.of(all, groups);
        assertThat(found).hasSize(groups).allSatisfy(group -> assertThat(group.size())
                .isBetween(places / groups, (places + groups - 1) / groups));
        assertThat(found.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void theOrderOfThePlacesDoesNotMatter() {
        var all = country(500);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Clustering.of(shuffled, 12)).isEqualTo(Clustering.of(all, 12));
    }

    @Test
    void townsThatLieApartAreGroupsOfTheirOwn() {
        var towns = new ArrayList<MapPlace>();
        var random = new Random(3);
        for (int i = 0; i < 40; i++) {
            var town = i % 4;
            towns.add(new MapPlace(
                    i, 43 + town % 2 * 5 + random.nextDouble() / 5, 60 + town / 2 * 9 + random.nextDouble() / 5));
        }
        assertThat(Clustering.of(towns, 4)).allSatisfy(group -> assertThat(group)
                .extracting(place -> place.id() % 4)
                .containsOnly(group.get(0).id() % 4));
    }

    @Test
    void placesOnBothSidesOfTheDateLineAreNeighbours() {
        var islands = List.of(
                new MapPlace(1, -17, 179.9),
                new MapPlace(2, -17, 150),
                new MapPlace(3, -17, -179.9),
                new MapPlace(4, -17, 150.2));
        assertThat(Clustering.of(islands, 2))
                .containsExactlyInAnyOrder(
                        List.of(islands.get(0), islands.get(2)), List.of(islands.get(1), islands.get(3)));
    }

    @Test
    void placesOfOnePointAreSplitToo() {
        var same = List.of(new MapPlace(1, 43, 68), new MapPlace(2, 43, 68), new MapPlace(3, 43, 68));
        assertThat(Clustering.of(same, 2)).extracting(List::size).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void thereIsNoGroupWithoutAPlace() {
        assertThatThrownBy(() -> Clustering.of(country(3), 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Clustering.of(country(3), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<MapPlace> country(int places) {
        var random = new Random(places);
        var all = new ArrayList<MapPlace>();
        for (int i = 0; i < places; i++) {
            all.add(new MapPlace(i, 41 + random.nextDouble() * 13, 47 + random.nextDouble() * 39));
        }
        return all;
    }
}
