package global.giga.party;

import java.io.Serializable;

/**
 * Something that a company did for a customer.
 *
 * @param id given by the portal
 * @param sites at how many places; null where nobody said
 * @param year in which it ended or is going on; null where nobody said
 * @param contact who can confirm it; null where nobody said
 */
public record Reference(String id, String customer, String what, Integer sites, Integer year, String contact)
        implements Serializable {
    public Reference {
        customer = Paper.required(customer, 200);
        what = Paper.required(what, 500);
        contact = Paper.line(contact, 200);
        Paper.between(sites, 0, 1_000_000);
        Paper.between(year, 1900, 2200);
    }
}
