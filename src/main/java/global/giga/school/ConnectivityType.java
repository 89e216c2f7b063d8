package global.giga.school;

/** How a school is connected today, in the words of Giga's data; what a tender asks is {@link global.giga.kernel.Technology}. */
public enum ConnectivityType implements Coded {
    FIBER("fiber"),
    XDSL("xdsl"),
    WIRED("wired"),
    CELLULAR("cellular"),
    P2MP_WIRELESS("p2mp wireless"),
    P2P_WIRELESS("p2p wireless"),
    SATELLITE("satellite"),
    OTHER("other"),
    COPPER("copper"),
    COAXIAL("coaxial"),
    UNKNOWN("unknown");

    private final String code;

    ConnectivityType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
