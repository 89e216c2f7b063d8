package global.giga;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a bid has that nothing else in the world has: a price, a remark, an answer, a document and its name. */
record Marked(String price, String remark, String answer, String name, String content) {
    private static final Path OFFERS = Path.of("src/main/resources/sample/kz-105/offers/betpak-data.csv");

    static Marked of(String word, String price) {
        return new Marked(price, word + "-remark", word + "-answer", word + "-document", word + "-content");
    }

    String[] all() {
        return new String[] {price, remark, answer, name, content};
    }

    /** The offers of a supplier of the sample world, the first with the price and the remark. */
    Path offers() {
        try {
            var lines = Files.readAllLines(OFFERS);
            var first = lines.get(1).split(",", -1);
            first[8] = price;
            first[13] = remark;
            lines.set(1, String.join(",", first));
            return Files.write(Files.createTempFile("offers", ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path document() {
        try {
            return Files.write(
                    Files.createTempDirectory("documents").resolve(name + ".pdf"),
                    List.of("%PDF-1.7", content.repeat(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
