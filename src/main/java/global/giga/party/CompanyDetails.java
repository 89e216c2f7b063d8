package global.giga.party;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * What a company is; each part may be null.
 *
 * @param registration number in the register of companies
 * @param tax number at the tax office
 * @param website an address that begins with http:// or https://
 * @param founded year
 * @param employees their number
 */
public record CompanyDetails(
        String name,
        String registration,
        String tax,
        String address,
        String website,
        Integer founded,
        Integer employees) {
    static final CompanyDetails NONE = new CompanyDetails(null, null, null, null, null, null, null);

    private static final Pattern WEB = Pattern.compile("https?");

    public CompanyDetails {
        name = Paper.line(name, 200);
        registration = Paper.line(registration, 60);
        tax = Paper.line(tax, 60);
        address = Paper.line(address, 300);
        website = web(Paper.line(website, 300));
        Paper.between(founded, 1700, 2200);
        Paper.between(employees, 0, 10_000_000);
    }

    private static String web(String typed) {
        try {
            if (typed != null) {
                var uri = new URI(typed);
                if (uri.getScheme() == null || !WEB.matcher(uri.getScheme()).matches() || uri.getHost() == null) {
                    throw new WebsiteInvalid();
                }
            }
            return typed;
        } catch (URISyntaxException e) {
            throw new WebsiteInvalid();
        }
    }
}
