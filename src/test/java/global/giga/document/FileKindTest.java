package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.document.Papers.InMemory;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileKindTest {
    private static FileKind of(String name, byte[] content) throws IOException {
        return FileKind.of(new FileName(name), new InMemory(content));
    }

    private static void refused(Class<?> why, String name, byte[] content) {
        assertThatThrownBy(() -> of(name, content)).as(name).isInstanceOf(why);
    }

    @Test
    void isToldByTheContent() throws IOException {
        assertThat(of("a.pdf", Papers.pdf("a"))).isEqualTo(FileKind.PDF);
        assertThat(of("a.DOCX", Papers.docx())).isEqualTo(FileKind.DOCX);
        assertThat(of("a.xlsx", Papers.xlsx())).isEqualTo(FileKind.XLSX);
        assertThat(of("a.png", Papers.png())).isEqualTo(FileKind.PNG);
        assertThat(of("a.jpeg", Papers.jpeg())).isEqualTo(FileKind.JPEG);
        assertThat(of("a.tif", Papers.tiff())).isEqualTo(FileKind.TIFF);
        assertThat(of("large.pdf", Papers.pdf(3_000_000))).isEqualTo(FileKind.PDF);
    }

    @Test
    void isNotWhatTheNameSays() {
        refused(FileTypeMismatch.class, "a.pdf", Papers.png());
        refused(FileTypeMismatch.class, "a.pdf", new byte[0]);
        refused(FileTypeMismatch.class, "a.docx", Papers.xlsx());
        refused(FileTypeMismatch.class, "a.docx", Papers.zip("word/document.xml"));
        refused(FileTypeMismatch.class, "a.pdf", Papers.latin("MZ program"));
        refused(FileTypeMismatch.class, "a.png", Papers.latin("<svg onload='alert(1)'/>"));
    }

    @Test
    void isNoneOfTheKindsTaken() {
        for (var name : new String[] {"a.exe", "a.docm", "a.xlsm", "a.svg", "a.html", "a.zip", "a", "pdf"}) {
            refused(FileTypeRefused.class, name, Papers.pdf("a"));
        }
    }

    @Test
    void holdsNoProgramsAndNeedsNoPassword() {
        refused(FileWithMacros.class, "a.docx", Papers.macros());
        refused(FileProtected.class, "a.pdf", Papers.lockedPdf());
        refused(FileProtected.class, "a.pdf", Papers.lockedPdfWithItsTableInTheMiddle());
        refused(FileProtected.class, "a.docx", Papers.compound());
        var locked = Papers.docx();
        for (int i = 0; i < locked.length - 10; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        refused(FileProtected.class, "a.docx", locked);
    }

    @Test
    void ofDamagedFilesIsNothing() {
        var whole = Papers.docx();
        for (int length = 4; length < whole.length; length += 7) {
            refused(FileTypeMismatch.class, "a.docx", Arrays.copyOf(whole, length));
        }
        for (int i = 4; i < whole.length; i++) {
            var spoilt = whole.clone();
            spoilt[i] ^= 0x55;
            try {
                of("a.docx", spoilt);
            } catch (global.giga.kernel.Refusal | IOException e) {
                assertThat(e).isInstanceOf(global.giga.kernel.Refusal.class);
            }
        }
    }
}
