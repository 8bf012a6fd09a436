package org.patienthandbook.model.doi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {

    @Test
    void ignoresTheCaseOfAsciiLetters() {
        Doi upper = new Doi("10.1097/AAP.0000000000000808");
        Doi lower = new Doi("10.1097/aap.0000000000000808");

        assertThat(upper).isEqualTo(lower).hasSameHashCodeAs(lower);
        assertThat(upper.canonical()).isEqualTo("10.1097/aap.0000000000000808");
        assertThat(upper.name()).isEqualTo("10.1097/AAP.0000000000000808");
        assertThat(new Doi("10.6002/HÄYRY")).isNotEqualTo(new Doi("10.6002/häyry"));
    }

    @Test
    void keepsADoubleSlash() {
        assertThat(new Doi("10.48612//monograph-2025-2")).isNotEqualTo(new Doi("10.48612/monograph-2025-2"));
        assertThat(new Doi("10.1026//1616-1041.3.2.86").url()).isEqualTo("https://doi.org/10.1026//1616-1041.3.2.86");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1111/bcp.12094",
                "10.1000.10/123456",
                "10.1021/bi972113+",
                "10.1002/(SICI)1096-911X(199805)30:5<297::AID-MPO7>3.0.CO;2-A",
                "10.3157/0013-872X(2007)118[512:ANSOPB]2.0.CO;2",
                "10.15475/dhz/kfn/1915/10/25#article-c75b8838",
                "10.6002/ect.2020.häyry",
                "10.1234/...",
                "10/gf4gqc"
            })
    void acceptsAWellFormedName(String name) {
        assertThat(Doi.parse(name)).map(Doi::name).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.1111",
                "10.1111/",
                "10.123/abc",
                "11.1234/abc",
                "10x1234/abc",
                "10.1234/a b",
                "10.1234/a\u00A0b",
                "10.1234/a\u200Bb",
                "10.1234/a\nb",
                "10.1234/\uFFFD",
                "10.1234/\uE000",
                "10.1234/../../etc/passwd",
                "10.1234/..",
                "10.5555/./x",
                "10/2021/01",
                "10/b6v_nmd",
                "doi:10.1111/bcp.12094"
            })
    void rejectsATextThatIsNotAName(String text) {
        assertThat(Doi.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Doi(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.1016/S0140-6736(97)11096-0 | 10.1016/S0140-6736(97)11096-0
                    10.1002/a<b>[c]{d};e:f,g | 10.1002/a%3Cb%3E%5Bc%5D%7Bd%7D%3Be%3Af%2Cg
                    10.1006/rwei.1999%.0001 | 10.1006/rwei.1999%25.0001
                    10.1006/a?b#c+d&e | 10.1006/a%3Fb%23c%2Bd%26e
                    10.15673/ё | 10.15673/%D1%91
                    """)
    void encodesCharactersWithAMeaningInUrls(String name, String path) {
        assertThat(new Doi(name).pathEncoded()).isEqualTo(path);
    }
}
