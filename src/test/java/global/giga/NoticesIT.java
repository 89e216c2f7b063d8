package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the bell to the notice and where it leads, to the switches and the company profile, in a browser. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class NoticesIT {
    private static final String SUPPLIER = "qazaq-geo@bidder.example";
    private static final String SWITCH = "tr:has-text(\"A new tender was published\") input >> nth=0";

    @ArquillianResource
    URL base;

    @Test
    void theBellLeadsToANoticeAndTheSwitchesAreKept() {
        try (var page = Browsing.page(1280)) {
            Browsing.signIn(page, base, SUPPLIER);
            var before = Integer.parseInt(page.textContent(".bell-count"));
            assertThat(before).isGreaterThanOrEqualTo(3);
            Browsing.leave(page, () -> page.click(".bell"));
            assertThat(page.locator(".told-new").count()).isEqualTo(before);
            Browsing.leave(page, () -> page.locator(".told-line:has-text(\"receipt KZ-2026-01\")")
                    .first()
                    .click());
            assertThat(page.url()).contains("/supplier/receipt?number=KZ-2026-01");
            assertThat(Integer.parseInt(page.textContent(".bell-count"))).isEqualTo(before - 1);

            page.navigate(base + "account/notices");
            assertThat(page.isChecked(SWITCH)).isTrue();
            page.uncheck(SWITCH);
            Browsing.leave(page, () -> page.click("[id='choose:save']"));
            assertThat(page.isChecked(SWITCH)).isFalse();
            Browsing.leave(page, () -> page.click("[id='all:readAll']"));
            assertThat(page.locator(".bell-count").count()).isZero();
        }
    }
}
