package global.giga.web.open;

import global.giga.school.Region;
import global.giga.school.Regions;
import global.giga.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Names of countries and regions in the visitor's language. */
@Named
@RequestScoped
public class Places {
    @Inject
    Regions regions;

    @Inject
    Texts texts;

    /** The name of an ISO 3166-1 code. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(texts.getLocale());
    }

    /** The name of an ISO 3166-2 code, itself where the portal does not know the region. */
    public String region(String country, String code) {
        return code == null
                ? ""
                : regions(country).stream()
                        .filter(region -> region.code().equals(code))
                        .findFirst()
                        .map(region -> texts.name(region.name()))
                        .orElse(code);
    }

    /** The regions of a country by name; none where the portal has no boundaries of it. */
    public List<Region> regions(String country) {
        return regions.available().contains(country)
                ? regions.of(country).regions().stream()
                        .sorted((a, b) -> texts.name(a.name()).compareTo(texts.name(b.name())))
                        .toList()
                : List.of();
    }

    /** Countries that have boundaries. */
    String anyCountry() {
        return regions.available().iterator().next();
    }
}
