package global.giga.web.open;

import global.giga.bid.ReceiptCheck;
import global.giga.bid.Receipts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Optional;

/** /open/receipt: whoever holds a receipt learns whether it is genuine, and never whose it is. */
@Model
public class OpenReceiptPage {
    @Inject
    Receipts receipts;

    private String number;
    private String code;
    private String text;
    private boolean asked;
    private ReceiptCheck found;

    public void checkNumber() {
        answer(receipts.check(number, code));
    }

    public void checkText() {
        answer(receipts.check(text));
    }

    private void answer(Optional<ReceiptCheck> checked) {
        asked = true;
        found = checked.orElse(null);
    }

    /** Null unless a genuine receipt was shown. */
    public ReceiptCheck getFound() {
        return found;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
