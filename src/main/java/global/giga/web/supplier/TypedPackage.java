package global.giga.web.supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The package that is being typed: of one request alone. */
@Named
@RequestScoped
public class TypedPackage {
    private String name;
    private List<String> lots = new ArrayList<>();
    private BigDecimal discount;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getLots() {
        return lots;
    }

    public void setLots(List<String> lots) {
        this.lots = lots;
    }

    public BigDecimal getDiscount() {
        return discount;
    }

    public void setDiscount(BigDecimal discount) {
        this.discount = discount;
    }
}
