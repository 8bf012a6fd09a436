package org.patienthandbook.model.doi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1111/bcp.12094",
                "doi:10.1111/bcp.12094",
                "https://doi.org/10.1111/bcp.12094",
                "10.1016/S0140-6736(97)11096-0",
                "https://doi.org/10.1002/(SICI)1096-911X(199805)30:5%3C297::AID-MPO7%3E3.0.CO;2-A",
                "10/gf4gqc",
                "https://doi.org/d8dn"
            })
    void findsNoFaultWhenTheSpellingIsTidy(String written) {
        DoiSpelling spelling = DoiSpelling.read(written);

        assertThat(spelling.doi()).isPresent();
        assertThat(spelling.faults()).isEmpty();
        assertThat(spelling.tidy()).isEmpty();
        assertThat(spelling.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://doi.org/10.1111/bcp.12094 | starts with 'http://doi.org/'
                    http://dx.doi.org/10.1111/bcp.12094 | starts with 'http://dx.doi.org/'
                    https://www.doi.org/10.1111/bcp.12094 | starts with 'https://www.doi.org/'
                    https://doi.acm.org/10.1111/bcp.12094 | starts with 'https://doi.acm.org/'
                    https://doi-org.proxy.example.edu/10.1111/bcp.12094 | starts with 'https://doi-org.proxy.example.edu/'
                    doi.org/10.1111/bcp.12094 | starts with 'doi.org/'
                    DOI 10.1111/bcp.12094 | starts with 'DOI '
                    doi: 10.1111/bcp.12094 | starts with 'doi: '
                    DOI:10.1111/bcp.12094 | starts with 'DOI:'
                    urn:doi:10.1111/bcp.12094 | starts with 'urn:doi:'
                    info:doi/10.1111/bcp.12094 | starts with 'info:doi/'
                    doi:https://doi.org/10.1111/bcp.12094 | has its prefix twice
                    https://doi.org/https://doi.org/10.1111/bcp.12094 | has its prefix twice
                    10.1111%2Fbcp.12094 | contains '%2F' instead of a plain character
                    https://doi.org/10.1111%2fbcp.12094 | contains '%2F' instead of a plain character
                    https%3A%2F%2Fdoi.org%2F10.1111%2Fbcp.12094 | is percent-encoded
                    10.1111/bcp\\.12094 | contains LaTeX escapes
                    {10.1111/bcp.12094} | is in brackets or quotes
                    10.1111/{b}cp.12094 | contains LaTeX escapes
                    10.1111/bcp.12094. | ends with '.'
                    10.1111/bcp.12094, | ends with ','
                    10.1111/bcp.12094; | ends with ';'
                    10.1111/bcp.12094) | ends with a bracket that is not part of it
                    (10.1111/bcp.12094) | is in brackets or quotes
                    <10.1111/bcp.12094> | is in brackets or quotes
                    "10.1111/bcp.12094" | is in brackets or quotes
                    10.1111/bcp.12094\u200B | contains invisible characters
                    10.1111/bcp\u00AD.12094 | contains invisible characters
                    10.1111\u2044bcp.12094 | contains characters that only look like those of a DOI
                    https://doi.org/10.1111/bcp.12094#abstract | ends with the '?' or '#' part of a web address
                    https://doi.org/10.1111/bcp.12094?utm_source=x | ends with the '?' or '#' part of a web address
                    10.1111/bcp.12094?utm_source=x | ends with the '?' or '#' part of a web address
                    10.1111 /bcp.12094 | contains a space
                    https://onlinelibrary.wiley.com/doi/full/10.1111/bcp.12094 | is the address of a publisher's web page
                    https://onlinelibrary.wiley.com/doi/10.1111/bcp.12094/epdf?x=y | is the address of a publisher's web page
                    """, quoteCharacter = '`')
    void readsAnUntidySpellingAndNamesItsFault(String written, String fault) {
        DoiSpelling spelling = DoiSpelling.read(written);

        assertThat(spelling.doi()).map(Doi::name).hasValue("10.1111/bcp.12094");
        assertThat(spelling.faults()).containsExactly(fault);
        assertThat(spelling.tidy()).hasValue("10.1111/bcp.12094");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.1007/s10571\u2010007\u20139152\u22122 | 10.1007/s10571-007-9152-2
                    10.1162/tacl\\_a\\_00276 | 10.1162/tacl_a_00276
                    10.1002/x\\&y\\textless{}z$>$w | 10.1002/x&y<z>w
                    10.1002/(SICI)1096-911X(199805)30:5&lt;297::AID-MPO7&gt;3.0.CO;2-A | 10.1002/(SICI)1096-911X(199805)30:5<297::AID-MPO7>3.0.CO;2-A
                    <https://dx.doi.org/10.1016/S0140-6736(97)11096-0>. | 10.1016/S0140-6736(97)11096-0
                    \uFF11\uFF10.1111\uFF0Fbcp.12094 | 10.1111/bcp.12094
                    https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD015373/full | 10.1002/14651858.CD015373
                    https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0072187 | 10.1371/journal.pone.0072187
                    """)
    void correctsSeveralFaultsTogether(String written, String name) {
        DoiSpelling spelling = DoiSpelling.read(written);

        assertThat(spelling.doi()).map(Doi::name).hasValue(name);
        assertThat(spelling.faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '' | is empty
                    1O.1111/bcp.12094 | does not start with '10.' and a number
                    see the journal's page | contains spaces or other words
                    doi 10.1111/bcp.12094 and more | contains spaces or other words
                    10.1111/a 10.1111/b | contains more than one DOI
                    10.123/abc | has fewer than four digits after '10.'
                    https://doi.org/10.7554 | is incomplete: a slash and a name must follow the number
                    10.1234/../../etc/passwd | has only dots between two slashes
                    https://handle.net/10.5061/dryad.8515 | does not start with '10.' and a number
                    """, quoteCharacter = '\'', emptyValue = "")
    void explainsWhyATextIsNotADoi(String written, String reason) {
        DoiSpelling spelling = DoiSpelling.read(written.replace('`', '\''));

        assertThat(spelling.doi()).isEmpty();
        assertThat(spelling.faults()).containsExactly(reason);
        assertThat(spelling.tidy()).isEmpty();
    }

    @Test
    void suggestsAnAddressWhenTheNameLooksEncoded() {
        DoiSpelling spelling = DoiSpelling.read("http://doi.org/10.1006/rwei.1999%252F0001");

        assertThat(spelling.doi()).map(Doi::name).hasValue("10.1006/rwei.1999%2F0001");
        assertThat(spelling.tidy()).hasValue("https://doi.org/10.1006/rwei.1999%252F0001");
        assertThat(DoiSpelling.read(spelling.tidy().orElseThrow()).doi()).isEqualTo(spelling.doi());
    }
}
