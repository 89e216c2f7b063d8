package global.giga.party;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a company says of itself when it registers.
 *
 * @param country ISO 3166-1 alpha-2
 * @param number in the register of companies of the country
 * @param person who will look after its people
 */
public record Enrolment(String company, String country, String number, String person) {
    public Enrolment {
        company = Names.organization(company);
        number = Names.number(number);
        person = Names.person(person);
        if (country == null || !Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw new CountryUnknown();
        }
    }
}
