package biennien.command.group;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.events.law.GroupType;
import biennien.events.values.Edtf;

/** Which kinds of groups there are in law on which day. */
final class TypeRules {

    private TypeRules() {}

    /**
     * @param becomes what happens on the day, for people: {@code is founded}
     */
    static Findings inForce(GroupType type, Edtf on, String becomes) {
        return switch (Timing.within(on, type.validity().from(), type.validity().to())) {
            case TRUE -> Findings.NONE;
            case FALSE -> Findings.refuse(notInForce(type, on, becomes));
            case UNKNOWN -> Findings.warn(perhapsNotInForce(type, on, becomes));
        };
    }

    /** A kind that ended went over into its successor by law, and into nothing else. */
    static Findings succession(GroupType before, GroupType after) {
        return before.successor()
                .filter(successor -> successor != after)
                .map(
                        successor ->
                                Findings.warn(
                                        new Warning(
                                                "not-the-successor",
                                                "By law '"
                                                        + successor.code()
                                                        + "' ("
                                                        + successor.label()
                                                        + ") took the place of '"
                                                        + before.code()
                                                        + "', not '"
                                                        + after.code()
                                                        + "'.",
                                                before.legalBasis()
                                                        .map(basis -> basis.text())
                                                        .orElse(null))))
                .orElse(Findings.NONE);
    }

    private static Refusal notInForce(GroupType type, Edtf on, String becomes) {
        return new Refusal(
                GroupRejection.GROUP_TYPE_NOT_IN_FORCE,
                "No group of type '"
                        + type.code()
                        + "' ("
                        + type.label()
                        + ") "
                        + becomes
                        + " on "
                        + on
                        + ". "
                        + whenInForce(type),
                "/type",
                type.legalBasis().orElse(null));
    }

    private static Warning perhapsNotInForce(GroupType type, Edtf on, String becomes) {
        return new Warning(
                "group-type-perhaps-not-in-force",
                "On some possible day of "
                        + on
                        + " no group of type '"
                        + type.code()
                        + "' "
                        + becomes
                        + ". "
                        + whenInForce(type),
                type.legalBasis().map(basis -> basis.text()).orElse(null));
    }

    /** When the kind may be founded, and what took over. */
    private static String whenInForce(GroupType type) {
        var text = new StringBuilder("It may be founded");
        if (type.validity().from() != null) {
            text.append(" from ").append(type.validity().from());
        }
        type.validity().lastDay().ifPresent(day -> text.append(" until ").append(day));
        type.successor()
                .ifPresent(
                        next ->
                                text.append("; after that it is '")
                                        .append(next.code())
                                        .append("' (")
                                        .append(next.label())
                                        .append(")"));
        return text.append(".").toString();
    }
}
