package biennien.app.rebuild;

import biennien.app.account.SignedIn;
import biennien.app.web.Problem;
import biennien.app.web.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rebuilds of the read models, for stewards. */
@RestController
@RequestMapping("/api/v1/admin/rebuilds")
class RebuildEndpoint {
    private static final int LONGEST_REASON = 500;
    private static final String AUTOMATIC = "automatic";
    private static final String WHEN_ASKED = "when-asked";

    /**
     * @param mode {@code automatic} switches when the tables are found equal, {@code when-asked}
     *     waits
     * @param changedMeaning projections whose rows are meant to differ from the live ones
     */
    record NewRebuild(@Nullable String mode, @Nullable List<IntendedChange> changedMeaning) {}

    /**
     * @param reason told to whoever asks for an answer of before
     */
    record IntendedChange(@Nullable String projection, @Nullable String reason) {}

    record RebuildList(List<RebuildAnswer> items) {}

    private final Rebuilds rebuilds;

    RebuildEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    RebuildList list() {
        return new RebuildList(rebuilds.runs().latest().stream().map(this::shown).toList());
    }

    @GetMapping("/{id}")
    RebuildAnswer one(@PathVariable UUID id) {
        return shown(rebuilds.existing(id));
    }

    @PostMapping
    ResponseEntity<RebuildAnswer> begin(
            @RequestBody(required = false) @Nullable NewRebuild asked,
            @AuthenticationPrincipal SignedIn who) {
        Run run = rebuilds.begin(who.id(), automatic(asked), changed(asked));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/admin/rebuilds/" + run.id()))
                .body(shown(run));
    }

    @PostMapping("/{id}/switch")
    ResponseEntity<RebuildAnswer> askForSwitch(@PathVariable UUID id) {
        return ResponseEntity.accepted().body(shown(rebuilds.askForSwitch(id)));
    }

    @PostMapping("/{id}/roll-back")
    ResponseEntity<RebuildAnswer> rollBack(@PathVariable UUID id) {
        return ResponseEntity.accepted().body(shown(rebuilds.askForRollBack(id)));
    }

    @PostMapping("/{id}/drop")
    RebuildAnswer drop(@PathVariable UUID id) {
        return shown(rebuilds.drop(id));
    }

    private RebuildAnswer shown(Run run) {
        return RebuildAnswer.of(run, rebuilds.runs(), rebuilds.pace());
    }

    private static boolean automatic(@Nullable NewRebuild asked) {
        String mode = asked == null || asked.mode() == null ? AUTOMATIC : asked.mode();
        if (!Set.of(AUTOMATIC, WHEN_ASKED).contains(mode)) {
            throw invalid("/mode", "The field mode is 'automatic' or 'when-asked'.");
        }
        return mode.equals(AUTOMATIC);
    }

    private static List<Run.ChangedMeaning> changed(@Nullable NewRebuild asked) {
        List<Run.ChangedMeaning> changed = new ArrayList<>();
        if (asked != null && asked.changedMeaning() != null) {
            for (IntendedChange each : asked.changedMeaning()) {
                String at = "/changedMeaning/" + changed.size();
                String projection = each.projection();
                String reason = each.reason() == null ? "" : each.reason().strip();
                if (projection == null) {
                    throw invalid(at + "/projection", "The field projection is missing.");
                }
                if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                    throw invalid(
                            at + "/reason",
                            "The reason is told to readers of older answers; it has 1 to %d characters."
                                    .formatted(LONGEST_REASON));
                }
                if (changed.stream().anyMatch(other -> other.group().equals(projection))) {
                    throw invalid(at + "/projection", "This projection stands there already.");
                }
                changed.add(new Run.ChangedMeaning(projection, reason));
            }
        }
        return changed;
    }

    private static Refused invalid(String pointer, String detail) {
        return new Refused(
                Problem.of(400, "invalid-body", detail).withError(pointer, "invalid-value"));
    }
}
