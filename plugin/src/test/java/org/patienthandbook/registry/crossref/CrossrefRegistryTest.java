package org.patienthandbook.registry.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patienthandbook.registry.loopback.RegistryServer.json;
import static org.patienthandbook.registry.loopback.RegistryServer.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patienthandbook.model.doi.Doi;
import org.patienthandbook.model.work.NewerVersion;
import org.patienthandbook.registry.loopback.RegistryStub;
import org.patienthandbook.registry.service.Reply;
import org.patienthandbook.registry.service.Reply.Answered;
import org.patienthandbook.registry.service.Reply.Unanswered;
import org.patienthandbook.registry.service.WorkAnswer;

class CrossrefRegistryTest {

    private static final Doi DOI = new Doi("10.1111/a");
    private static final Doi COMMA = new Doi("10.1000/a,b");
    private static final Doi PROTOCOL = new Doi("10.1002/14651858.CD015373");

    private RegistryStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new RegistryStub().crossref("10.1111/a", "Ketamine for chronic pain", "");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private Reply<Map<Doi, WorkAnswer>> lookUp(Doi... dois) {
        return stub.crossrefRegistry().lookUp(List.of(dois));
    }

    private static Map<Doi, WorkAnswer> answer(Reply<Map<Doi, WorkAnswer>> reply) {
        return reply instanceof Answered<Map<Doi, WorkAnswer>> answered ? answered.value() : Map.of();
    }

    @Test
    void batchesADoiWithACommaAlone() {
        assertThat(stub.crossrefRegistry().batches(List.of(DOI, COMMA, PROTOCOL)))
                .containsExactly(List.of(COMMA), List.of(DOI, PROTOCOL));
    }

    @Test
    void looksUpADoiWithACommaAlone() {
        stub.crossref("10.1000/a,b", "Commas, and how to live with them", "");

        assertThat(answer(lookUp(COMMA))).containsOnlyKeys(COMMA);
        assertThat(stub.requests()).containsExactly("/crossref/works/10.1000/a%2Cb");
    }

    @Test
    void doesNotReadEvery404AsNotFound() {
        stub.failing("/crossref", page(404, "text/plain", "no route to host"));
        assertThat(lookUp(COMMA)).isInstanceOf(Unanswered.class);

        stub.repaired();
        assertThat(lookUp(COMMA)).isEqualTo(new Answered<>(Map.of()));
    }

    @Test
    void repeatsARequestWithoutTheFieldsThatCrossrefRejects() {
        stub.failing("/crossref/works?filter=doi:10.1111/a&rows=1&select", json(400, "{\"status\":\"failed\"}"));

        assertThat(answer(lookUp(DOI))).containsOnlyKeys(DOI);
    }

    @Test
    void findsALaterVersionOfACochraneReview() {
        stub.crossref("10.1002/14651858.CD015373", "Ketamine and other antagonists", "");
        stub.crossref("10.1002/14651858.cd015373.pub2", "Ketamine and other antagonists", "");

        assertThat(answer(lookUp(PROTOCOL)))
                .extractingByKey(PROTOCOL)
                .extracting(WorkAnswer::newerVersion)
                .isEqualTo(Optional.of(new NewerVersion(
                        NewerVersion.Kind.UPDATE,
                        Optional.of(new Doi("10.1002/14651858.CD015373.pub2")),
                        Optional.empty())));
    }
}
