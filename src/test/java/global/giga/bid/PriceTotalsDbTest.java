package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Databases;
import global.giga.LibreOffice;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.document.Filling;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The totals by lot in a supplier's price workbook, where codes of lots are what spreadsheets take for patterns. */
class PriceTotalsDbTest {
    private static final List<String> CODES = List.of("*", "NORTH", "North", "=1", "1", "01", ">1", "~", "\"?\"");
    private static final int FIRST = 3;

    private List<OfferLine> lines;

    private byte[] workbook() {
        var database = Sample.in(Databases.Kind.H2);
        for (int lot = 0; lot < CODES.size(); lot++) {
            Databases.run(
                    database,
                    List.of("update lot set code = '%s' where code = 'LOT-%d'".formatted(CODES.get(lot), lot + 1)));
        }
        try (var portal = new Portal(database)) {
            var tender = Sample.open(portal).id();
            var steppe = portal.caller(SampleWorld.address("steppe-fibre"));
            var drafting = portal.get(Drafting.class);
            drafting.draft(steppe, tender);
            SampleFiles.bidders().stream()
                    .filter(bidder -> bidder.id().equals("steppe-fibre"))
                    .forEach(bidder -> drafting.importOffers(steppe, tender, SampleFiles.offers(bidder)));
            lines = drafting.lines(steppe, tender, OfferFilter.ALL);
            return drafting.workbook(steppe, tender, "en");
        }
    }

    private List<OfferValues> of(String lot) {
        return lines.stream()
                .filter(line -> line.ordinal() == 1 && line.lot().equals(lot))
                .map(OfferLine::values)
                .toList();
    }

    private double sum(String lot, Function<OfferValues, BigDecimal> figure) {
        return of(lot).stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    @Test
    void countForALotWhatIsItsOwn(@TempDir Path folder) throws IOException {
        var office = new LibreOffice(folder);
        var calculated = office.convert(office.convert(workbook(), "xlsx", "ods"), "ods", "xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(calculated))) {
            var totals = book.getSheet("Totals");
            for (int lot = 0; lot < CODES.size(); lot++) {
                var code = CODES.get(lot);
                var row = FIRST + lot;
                assertThat(totals.getRow(row)
                                .getCell(Filling.column(totals, "lot"))
                                .getStringCellValue())
                        .isEqualTo(code);
                assertThat(of(code)).isNotEmpty();
                assertThat(figure(totals, row, "schools")).as(code).isEqualTo(of(code).size());
                assertThat(figure(totals, row, "complete"))
                        .as(code)
                        .isEqualTo(of(code).stream()
                                .filter(values -> values.mrc() != null)
                                .count());
                assertThat(figure(totals, row, "nrc")).as(code).isEqualTo(sum(code, OfferValues::nrc));
                assertThat(figure(totals, row, "mrc")).as(code).isEqualTo(sum(code, OfferValues::mrc));
            }
        }
    }

    private static double figure(XSSFSheet sheet, int row, String column) {
        return sheet.getRow(row).getCell(Filling.column(sheet, column)).getNumericCellValue();
    }
}
