package global.giga.web;

import global.giga.letter.Address;
import global.giga.party.Enrolling;
import global.giga.party.Enrolment;
import global.giga.party.Entrance;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** /register: a company says who it is; the rest follows by letter. */
@Model
public class RegisterPage {
    @Inject
    Enrolling enrolling;

    @Inject
    Entrance entrance;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private String company;
    private String country;
    private String number;
    private String person;
    private String email;
    private boolean sent;

    /** A country by its ISO 3166-1 code, and its name in the visitor's language. */
    public record Country(String code, String name) {}

    public String register() {
        enrolling.enroll(
                new Enrolment(company, country, number, person),
                Address.of(email),
                texts.getLanguage().getCode(),
                entrance.browser(request));
        return "/register?faces-redirect=true&sent=true";
    }

    /** By name. */
    public List<Country> getCountries() {
        var locale = texts.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }

    public boolean isSent() {
        return sent;
    }

    public void setSent(boolean sent) {
        this.sent = sent;
    }

    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
