package global.giga;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, deployed once on a real server with an empty database and the sample world. */
@ArquillianSuiteDeployment
public class Served {
    private static final Path DATA = Path.of("target/it");

    @Deployment(testable = false)
    public static WebArchive portal() throws IOException {
        empty();
        return ShrinkWrap.createFromZipFile(
                WebArchive.class, new File(System.getProperty("war", "target/tenders.war")));
    }

    private static void empty() throws IOException {
        if (Files.exists(DATA)) {
            try (var files = Files.walk(DATA)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
