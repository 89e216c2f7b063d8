package global.giga;

import java.net.URL;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole road to the deadline in browsers: staff write and run a tender by lots, a supplier answers it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BothRoadsIT {
    @ArquillianResource
    URL base;

    @Test
    void staffWriteATenderAndASupplierAnswersIt(@TempDir Path folder) {
        walk(Browsing.trusted(base), folder);
    }

    static void walk(URL base, Path folder) {
        var screens = new Screens("both-roads");
        try (var officer = new OfficerRoad(base, screens);
                var supplier = new SupplierRoad(base, screens, officer, new LibreOffice(folder))) {
            officer.publishes();
            try {
                meet(officer, supplier);
            } finally {
                officer.cancels();
            }
        }
    }

    private static void meet(OfficerRoad officer, SupplierRoad supplier) {
        supplier.readsOfTheTender();
        supplier.asks();
        officer.answers(SupplierRoad.QUESTION);
        supplier.readsOfTheAmendment();
        supplier.prepares();
        supplier.seals(1);
        supplier.getsTheReceipt();
        supplier.changesAPrice();
        supplier.seals(2);
        supplier.withdraws();
    }
}
