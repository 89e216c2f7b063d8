package global.giga.web.account;

import global.giga.party.CompanyDetails;
import global.giga.party.CompanyDocument.NewDocument;
import global.giga.party.CompanyDocumentKind;
import global.giga.party.Licence;
import global.giga.party.Reference;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is typed on the page of the company profile; each form fills its own part. */
public class CompanyInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String registration;
    private String tax;
    private String address;
    private String website;
    private BigDecimal founded;
    private BigDecimal employees;
    private String number;
    private String authority;
    private LocalDate validUntil;
    private String customer;
    private String what;
    private BigDecimal sites;
    private BigDecimal year;
    private String contact;
    private String title;
    private CompanyDocumentKind kind;
    private LocalDate expires;

    void show(CompanyDetails stored) {
        name = stored.name();
        registration = stored.registration();
        tax = stored.tax();
        address = stored.address();
        website = stored.website();
        founded = stored.founded() == null ? null : BigDecimal.valueOf(stored.founded());
        employees = stored.employees() == null ? null : BigDecimal.valueOf(stored.employees());
    }

    CompanyDetails details() {
        return new CompanyDetails(name, registration, tax, address, website, whole(founded), whole(employees));
    }

    Licence licence() {
        return new Licence(null, number, authority, validUntil);
    }

    Reference reference() {
        return new Reference(null, customer, what, whole(sites), whole(year), contact);
    }

    NewDocument document(String fileName) {
        return new NewDocument(kind, title, fileName, expires);
    }

    /* The converter has checked that it is whole; what is too large for an int is too large for the profile as well. */
    private static Integer whole(BigDecimal typed) {
        return typed == null
                ? null
                : Integer.valueOf(typed.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .max(BigDecimal.valueOf(-1))
                        .intValue());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRegistration() {
        return registration;
    }

    public void setRegistration(String registration) {
        this.registration = registration;
    }

    public String getTax() {
        return tax;
    }

    public void setTax(String tax) {
        this.tax = tax;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public BigDecimal getFounded() {
        return founded;
    }

    public void setFounded(BigDecimal founded) {
        this.founded = founded;
    }

    public BigDecimal getEmployees() {
        return employees;
    }

    public void setEmployees(BigDecimal employees) {
        this.employees = employees;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public BigDecimal getSites() {
        return sites;
    }

    public void setSites(BigDecimal sites) {
        this.sites = sites;
    }

    public BigDecimal getYear() {
        return year;
    }

    public void setYear(BigDecimal year) {
        this.year = year;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public CompanyDocumentKind getKind() {
        return kind;
    }

    public void setKind(CompanyDocumentKind kind) {
        this.kind = kind;
    }

    public LocalDate getExpires() {
        return expires;
    }

    public void setExpires(LocalDate expires) {
        this.expires = expires;
    }
}
