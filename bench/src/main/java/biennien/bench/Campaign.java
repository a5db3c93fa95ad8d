package biennien.bench;

import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.handover.HandoverCommand.RecordHandover;
import biennien.command.kernel.Command;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.certification.CertificationSubject;
import biennien.events.handover.HandoverItem;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.GroupType;
import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.unit.UnitDescription;
import biennien.events.values.CertificationId;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.HandoverId;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.UnitId;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What a campaign records in a thousand communes, at a steady pace: of a hundred commands 25 report
 * a figure, 30 correct one, 15 are batches of weapons of two lines, 8 found a group, 13 count the
 * members of one, 8 register for certification and one enters a unit. Each stores one event.
 */
final class Campaign {

    private static final int CALLERS = 32;
    private static final int GROUPS = 1_000;

    private static final int COMMUNES = 1_000;

    private static final Edtf MONTH = Edtf.of("2022-07");

    private final CommandGateway gateway;
    private final AtomicLong numbers = new AtomicLong();

    private Campaign(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Records first what later commands are about. */
    static Campaign of(Service service) throws Exception {
        Corrections.of(service);
        Campaign campaign = new Campaign(service.part(CommandGateway.class));
        for (int commune = 0; commune < COMMUNES; commune++) {
            campaign.send(commune(communeOf(commune), "Xã thử " + commune));
        }
        for (int group = 0; group < GROUPS; group++) {
            campaign.send(found(group(group), group));
        }
        return campaign;
    }

    /**
     * Sends commands, each when it is due, whether or not those before are answered.
     *
     * @return how many were sent
     */
    long run(int perSecond, Duration time) throws Exception {
        long begin = System.nanoTime();
        long all = perSecond * time.toSeconds();
        AtomicLong next = new AtomicLong();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(
                        callers.submit(
                                () -> {
                                    long one = next.getAndIncrement();
                                    while (one < all) {
                                        waitUntil(begin + one * 1_000_000_000 / perSecond);
                                        send(command(numbers.getAndIncrement()));
                                        one = next.getAndIncrement();
                                    }
                                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return all;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Command command(long number) {
        // 37 and 100 have no common divisor: the kinds come mixed and each as often as said.
        int kind = (int) (number * 37 % 100);
        if (kind < 25) {
            return Figures.report("live-" + number, communeOf(number));
        }
        if (kind < 55) {
            return Figures.correctAny(Figures.STREAMS);
        }
        if (kind < 70) {
            return handover(number);
        }
        if (kind < 78) {
            return found(new GroupId("group:live-" + number), number);
        }
        if (kind < 91) {
            return new CountGroupMembers(
                    group(number % GROUPS),
                    Quantity.exact(number, "người", Measure.STOCK),
                    MONTH,
                    Figures.CITATION);
        }
        return kind < 99
                ? registration(number)
                : commune(new UnitId("unit:live-" + number), "Xã " + number);
    }

    private static Command handover(long number) {
        return new RecordHandover(
                new HandoverId("handover:live-" + number),
                communeOf(number),
                Figures.OFFICE,
                List.of(
                        item(WeaponType.HOMEMADE_GUN, number, "khẩu"),
                        item(WeaponType.FLINTLOCK_GUN, number + 1, "khẩu")),
                MONTH,
                null,
                Figures.CITATION);
    }

    private static HandoverItem item(WeaponType type, long number, String counted) {
        return new HandoverItem(
                type,
                HandoverMode.VOLUNTARY_HANDOVER,
                Quantity.exact(number, counted, Measure.FLOW));
    }

    private static Command found(GroupId id, long number) {
        return new FoundGroup(
                id,
                communeOf(number),
                GroupType.MEDIATION_GROUP,
                new Name(id.value().substring("group:".length()) + " của thôn"),
                Edtf.of("2021-05"),
                null,
                Figures.CITATION,
                null);
    }

    private static Command registration(long number) {
        return new RegisterForCertification(
                new CertificationId("certification:live-" + number),
                new CertificationSubject(
                        CertificationSubjectKind.RESIDENTIAL_AREA,
                        new Name("Khu dân cư số " + number),
                        communeOf(number),
                        null,
                        null,
                        null),
                2022,
                Edtf.of("2022-02"),
                Figures.CITATION);
    }

    private static Command commune(UnitId id, String name) {
        return new EstablishUnit(
                id,
                new UnitDescription(
                        AdministrativeLevel.COMMUNE,
                        new Name(name),
                        List.of(),
                        Figures.UNIT,
                        List.of()),
                null,
                null,
                null);
    }

    /** Mixed as they come: another for each number that follows. */
    private static UnitId communeOf(long number) {
        return new UnitId("unit:bench-commune-" + number % COMMUNES);
    }

    private static GroupId group(long number) {
        return new GroupId("group:bench-" + number);
    }

    private void send(Command command) {
        gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).withMetaData(Figures.metaData()));
    }
}
