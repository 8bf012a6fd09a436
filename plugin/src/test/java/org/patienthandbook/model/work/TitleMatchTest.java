package org.patienthandbook.model.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleMatchTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ketamine for chronic pain: risks and benefits | Ketamine for chronic pain: risks and benefits | SAME",
                "Ketamine for chronic pain: risks and benefits | KETAMINE FOR CHRONIC PAIN. RISKS AND BENEFITS | SAME",
                "Ketamine for chronic pain | Ketamine for chronic pain: risks and benefits | SAME",
                "Ileal-lymphoid-nodular hyperplasia | RETRACTED: Ileal-lymphoid-nodular hyperplasia | SAME",
                "Ketamine for pain | [RETRACTED ARTICLE]: Ketamine for pain | SAME",
                "Synaptic role of TNF-alpha in pain | Synaptic role of <i>TNF</i>-α in pain | SAME",
                "Release of CO2 from soil under stress | Release of CO&lt;sub&gt;2&lt;/sub&gt; from soil under stress | SAME",
                "Decay of the B0 meson into pairs | Decay of the <mml:math><mml:msup> <mml:mi>B</mml:mi>"
                        + " <mml:mn>0</mml:mn></mml:msup></mml:math> meson into pairs | SAME",
                "Smith & Wesson in the clinic | Smith &amp;amp; Wesson in the clinic | SAME",
                "Überleben und Schmerz in der Klinik | Uberleben und Schmerz in der Klinik | SAME",
                "慢性疼痛的治疗 | 慢性疼痛的治疗 | SAME",
                "Лечение хронической боли | Лечение хронической боли | SAME",
                "Treatment of chronic pain | 慢性疼痛的治疗 | DOUBTFUL",
                "Ketamine | Ketamine in Acute and Chronic Pain Management | DOUBTFUL",
                "risks and benefits of ketamine | The risks and benefits of ketamine in the clinic today | DOUBTFUL",
                "Cerebrospinal fluid glutamate levels in chronic migraine |"
                        + " Cerebrospinal fluid glutamine levels in episodic migraine | DOUBTFUL",
                "Resveratrol increases glutamate uptake, glutathione content, and S100B secretion in cortical astrocyte"
                        + " cultures | Resveratrol increases glutamate uptake and glutamine synthetase activity in C6"
                        + " glioma cells | OTHER",
                "Ketamine for chronic pain: risks and benefits | A survey of fern spores in bogs | OTHER",
                "慢性疼痛的治疗 | 鸟类的迁徙与气候变化研究 | OTHER",
            })
    void comparesTitlesByTheirWords(String one, String other, TitleMatch expected) {
        assertThat(TitleMatch.of(one, other)).isEqualTo(expected);
        assertThat(TitleMatch.of(other, one)).isEqualTo(expected);
    }
}
