package global.giga.kernel;

/** Who declared which interests in the suppliers of a tender. */
public interface Disclosures {
    /** Refuses unless the caller has declared what is needed; before the deadline there is nothing to declare yet. */
    void require(Disclosure needed, Caller caller, long tenderId);
}
