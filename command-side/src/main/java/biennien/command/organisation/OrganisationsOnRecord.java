package biennien.command.organisation;

import biennien.command.organisation.Organisation.Unregistered;
import biennien.command.register.ClaimHolders;
import biennien.command.register.OtherStreams;
import biennien.events.law.OrganisationKind;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.values.Name;
import biennien.events.values.OrganisationId;
import biennien.events.values.UnitId;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** Where a decision gets the one organisation that its subject is. */
@Component
public class OrganisationsOnRecord {

    private final OtherStreams streams;
    private final ClaimHolders holders;

    public OrganisationsOnRecord(OtherStreams streams, ClaimHolders holders) {
        this.streams = streams;
        this.holders = holders;
    }

    /** The organisation as it is in the log; empty when there is none of that id. */
    public Optional<KnownOrganisation> find(OrganisationId id) {
        Organisation state = new Unregistered();
        for (Object event : streams.events(id.value())) {
            state = Organisation.evolve(state, (OrganisationEvent) event);
        }
        return switch (state) {
            case Unregistered() -> Optional.empty();
            case Organisation.Open(var known) -> Optional.of(known);
            case Organisation.Closed(var known) -> Optional.of(known);
        };
    }

    /** The open organisation of that kind that bears the name in the unit, however spelled. */
    public Optional<KnownOrganisation> named(UnitId unit, OrganisationKind kind, Name name) {
        return holders.holder(NameClaim.SCOPE, NameClaim.key(unit, kind, name))
                .map(OrganisationId::new)
                .flatMap(this::find);
    }
}
