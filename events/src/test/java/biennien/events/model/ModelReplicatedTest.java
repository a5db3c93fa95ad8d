package biennien.events.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.model.ModelEvent.ModelNamed;
import biennien.events.model.ModelEvent.ModelReplicated;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class ModelReplicatedTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final ModelId ID = new ModelId("model:zalo");
    private static final UnitId CITY = new UnitId("unit:thanh-pho");
    private static final Edtf DAY = Edtf.of("2022-08-19");

    @Test
    void a_replication_says_the_units_or_the_unit_whose_others_are_meant() {
        for (var units : List.of(List.<UnitId>of(), List.of(CITY))) {
            assertThatThrownBy(
                            () ->
                                    new ModelReplicated(
                                            ID,
                                            units,
                                            units.isEmpty() ? null : CITY,
                                            DAY,
                                            null,
                                            null))
                    .isInstanceOfSatisfying(
                            MalformedValue.class,
                            no -> assertThat(no.code()).isEqualTo("replicated-where"));
        }
    }

    @Test
    void a_list_that_is_empty_is_not_stored_and_read_back_as_empty() {
        var replicated = new ModelReplicated(ID, List.of(), CITY, DAY, null, null);
        var named = new ModelNamed(ID, CITY, new Name("Zalo"), List.of(), null, DAY, null);

        String stored = JSON.writeValueAsString(replicated);
        assertThat(stored)
                .isEqualTo(
                        "{\"allOthersOf\":\"unit:thanh-pho\",\"id\":\"model:zalo\","
                                + "\"on\":\"2022-08-19\"}");
        assertThat(JSON.readValue(stored, ModelReplicated.class)).isEqualTo(replicated);
        assertThat(JSON.writeValueAsString(named)).doesNotContain("aliases");
        assertThat(JSON.readValue(JSON.writeValueAsString(named), ModelNamed.class))
                .isEqualTo(named);
    }
}
