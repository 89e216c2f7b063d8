package global.giga.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in one currency (ISO 4217 code); exact, any sign. */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
    public Money {
        Currency.getInstance(currency);
        amount = Exact.plain(amount);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.in(currency)), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.in(currency));
    }

    private BigDecimal in(String wanted) {
        if (!currency.equals(wanted)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + wanted + " do not mix");
        }
        return amount;
    }
}
