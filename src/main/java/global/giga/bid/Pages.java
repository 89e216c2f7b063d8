package global.giga.bid;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Pages of a document as people write them: "3, 5-7"; from 1 to {@value #MOST}. */
public record Pages(String text) {
    private static final int MOST = 9_999;
    private static final int LENGTH = 200;
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}(-\\d{1,4})?(,\\d{1,4}(-\\d{1,4})?)*");

    /** @throws PagesUnreadable unless it names pages, each range from the lower to the higher */
    public Pages {
        text = text.replaceAll("\\s", "").replace('–', '-');
        if (text.length() > LENGTH || !WRITTEN.matcher(text).matches() || !rising(text)) {
            throw new PagesUnreadable();
        }
    }

    private static boolean rising(String text) {
        return Arrays.stream(text.split(",")).map(Pages::ends).allMatch(ends -> ends[0] >= 1 && ends[0] <= ends[1]);
    }

    private static int[] ends(String range) {
        var ends = range.split("-");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])};
    }

    /** Their numbers, rising, each once. */
    public Set<Integer> numbers() {
        var numbers = new TreeSet<Integer>();
        Arrays.stream(text.split(",")).map(Pages::ends).forEach(ends -> IntStream.rangeClosed(ends[0], ends[1])
                .forEach(numbers::add));
        return numbers;
    }
}
