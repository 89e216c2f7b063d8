package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RfpDocumentTest {
    @Test
    void draft() throws Exception {
        var pdf = RfpSample.pdf(RfpSample.input(RfpSample.PUBLISHED), "en");
        Files.write(Path.of("target/rfp-en.pdf"), pdf);
        for (int i = 0; i < 12; i++) {
            var t = System.nanoTime();
            RfpSample.pdf(RfpSample.input(RfpSample.PUBLISHED), "en");
            System.out.println("ms " + (System.nanoTime() - t) / 1000000);
        }
        assertThat(pdf).isNotEmpty();
    }
}
