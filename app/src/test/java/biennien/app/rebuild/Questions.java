package biennien.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;

import java.util.List;

/** What readers ask, of every read model. */
final class Questions {
    private static final String PROVINCE = "unit:tinh-son-la";

    /** Each fits into one page. */
    static final List<String> ALL =
            List.of(
                    "/api/v1/figures?limit=1000",
                    "/api/v1/timeline?limit=1000",
                    "/api/v1/units?limit=1000",
                    "/api/v1/reorganisations?limit=1000",
                    "/api/v1/sources?limit=1000",
                    "/api/v1/groups?limit=1000",
                    "/api/v1/certifications?limit=1000",
                    "/api/v1/rankings?limit=1000",
                    "/api/v1/exemplary-titles?limit=1000",
                    "/api/v1/handovers?limit=1000",
                    "/api/v1/commendations?limit=1000",
                    "/api/v1/models?limit=1000",
                    "/api/v1/activities?limit=1000",
                    "/api/v1/programmes?limit=1000",
                    "/api/v1/inspections?limit=1000",
                    "/api/v1/organisations?limit=1000",
                    "/api/v1/recommendations?limit=1000",
                    "/api/v1/figures?format=csv",
                    "/api/v1/timeline?format=jsonl");

    private Questions() {}

    /** An answer with the position it is true for. */
    record Said(String question, long basis, String text) {

        static Said now(Service service, String question) {
            Answer answer = service.anonymous().get(question);
            assertThat(answer.status()).as("%s: %s", question, answer.text()).isEqualTo(200);
            return new Said(question, Long.parseLong(answer.header("X-Basis")), answer.text());
        }

        /** The bytes that the address of this basis has, which may be repeated for ever. */
        Said pinned(Service service) {
            Answer answer = service.anonymous().get(address());
            assertThat(answer.status()).as("%s: %s", address(), answer.text()).isEqualTo(200);
            return new Said(question, basis, answer.text());
        }

        String address() {
            return question + "&basis=" + basis;
        }
    }
}
