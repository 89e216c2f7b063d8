package global.giga.bid;

import global.giga.letter.Enclosing;
import global.giga.letter.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** The letter that tells of a sealed bid carries the receipt: the same PDF as on the page of the receipt. */
@ApplicationScoped
public class ReceiptInLetter implements Enclosing {
    private static final String TEMPLATE = "notice-bid-sealed";

    /* See NoticeKind.BID_SEALED. */
    private static final int NUMBER = 2;

    @Inject
    Bids bids;

    @Inject
    ReceiptDocument document;

    @Inject
    PublicAddress address;

    @Override
    public Optional<Enclosure> of(String template, List<String> arguments, String language) {
        if (!template.equals(TEMPLATE)) {
            return Optional.empty();
        }
        return bids.byNumber(arguments.get(NUMBER)).map(bid -> receipt(bid, language));
    }

    private Enclosure receipt(SealedBid sealed, String language) {
        var pdf = new ByteArrayOutputStream();
        document.write(sealed.receipt(), language, address.of("/open/receipt"), pdf);
        return new Enclosure(sealed.number() + ".pdf", "application/pdf", pdf.toByteArray());
    }
}
