package global.giga.web;

import global.giga.kernel.Translated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** /index: the tenders that take bids now. */
public interface IndexPage {
    /** Those closing first come first; at most six. */
    List<OpenTender> getTenders();

    /**
     * What a card shows of a tender.
     *
     * @param page where the tender is shown
     * @param zone the tender's own
     */
    record OpenTender(
            String page, Translated title, Translated summary, int schools, int lots, Instant closes, ZoneId zone) {
        public String getPage() {
            return page;
        }

        public Translated getTitle() {
            return title;
        }

        public Translated getSummary() {
            return summary;
        }

        public int getSchools() {
            return schools;
        }

        public int getLots() {
            return lots;
        }

        public Instant getCloses() {
            return closes;
        }

        public ZoneId getZone() {
            return zone;
        }
    }
}
