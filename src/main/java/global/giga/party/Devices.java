package global.giga.party;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says it is, in the few words that its owner knows it by. */
final class Devices {
    private record Sign(String inside, String name) {}

    /* The first that fits wins: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("YaBrowser", "Yandex"),
            new Sign("Firefox", "Firefox"),
            new Sign("Chrome", "Chrome"),
            new Sign("Safari", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private Devices() {}

    /** Such as "Firefox, Windows"; empty for what is not known. */
    static String describe(String agent) {
        return Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.inside()))
                .map(Sign::name)
                .findFirst();
    }
}
