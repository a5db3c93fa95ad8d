package biennien.query.reading;

import biennien.events.values.Period;
import biennien.query.kernel.At;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** Readings over HTTP. */
@RestController
class ReadingsEndpoint {

    private final Reads reads;

    ReadingsEndpoint(Reads reads) {
        this.reads = reads;
    }

    /** How the numbers in a phrase would be read; nothing is stored. */
    @GetMapping("/api/v1/readings")
    ResponseEntity<PhraseAnswer> readings(ReadingQuestion asked, At at, View view) {
        return reads.answer(at, view, Set.of(), _ -> Spoken.of(asked.phrase()));
    }

    /** How a time would be recorded, in bounds and in words; nothing is stored. */
    @GetMapping("/api/v1/readings/period")
    ResponseEntity<PeriodReading> period(PeriodQuestion asked, At at, View view) {
        Period read = asked.period();
        return reads.answer(at, view, Set.of(), _ -> PeriodReading.of(read));
    }
}
