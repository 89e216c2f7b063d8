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

    /** The offers of a supplier of the sample world, all with the remark, the first with the price. */
    Path offers() {
        try {
            var lines = Files.readAllLines(OFFERS);
            for (int i = 1; i < lines.size(); i++) {
                var row = lines.get(i).split(",", -1);
                row[8] = i == 1 ? price : row[8];
                row[13] = remark;
                lines.set(i, String.join(",", row));
            }
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
