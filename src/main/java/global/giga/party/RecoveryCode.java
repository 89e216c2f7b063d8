package global.giga.party;

import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A code on paper for the day the phone is lost; 80 random bits, kept as a digest, gone when used. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    static final int HOW_MANY = 10;

    /* Without letters and digits that look alike. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int LENGTH = 16;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Column(name = "account_id")
    private long account;

    private Sha256 hash;

    protected RecoveryCode() {}

    RecoveryCode(long account, Sha256 hash) {
        this.account = account;
        this.hash = hash;
    }

    /** Such as {@code K7QH-9FXM-A2CD-33TB}. */
    static String fresh() {
        var bytes = Tokens.bytes(LENGTH);
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> (i > 0 && i % 4 == 0 ? "-" : "") + SIGNS.charAt(bytes[i] & 31))
                .collect(Collectors.joining());
    }

    /** As people type it: blanks, hyphens and case aside, an I or L for 1 and an O for 0. */
    static String canonical(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
