package global.giga.sample;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import global.giga.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of the sample world. */
public final class SampleFiles {
    private static final String FOLDER = "/sample/kz-105/";

    private SampleFiles() {}

    /** A bidder of the sample world; the company and everything about it is invented. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Bidder(
            String id,
            String name,
            String currency,
            @JsonProperty("years_in_service") int years,
            @JsonProperty("licence_number") String licence,
            @JsonProperty("schools_served") int schools,
            int technicians,
            @JsonProperty("repair_hours") int repairHours) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Bidders(List<Bidder> bidders) {}

    public static byte[] schools() {
        return file("schools.csv");
    }

    public static byte[] lots() {
        return file("lots.csv");
    }

    public static byte[] scores() {
        return file("scores.csv");
    }

    public static byte[] offers(Bidder bidder) {
        return file("offers/" + bidder.id() + ".csv");
    }

    public static List<Bidder> bidders() {
        return Json.read(file("bidders.json"), Bidders.class).bidders();
    }

    private static byte[] file(String name) {
        try (var in = SampleFiles.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
