package biennien.command.group;

import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.law.Indicator;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.events.values.Quantity.Kind;

/** The members of a group are a stock of persons. */
final class CountRules {

    private CountRules() {}

    static Findings stockOfPersons(Quantity members) {
        if (members.measure() != Measure.STOCK) {
            return Findings.refuse(
                    Refusal.of(
                            GroupRejection.MEMBERS_ARE_A_STOCK,
                            "The members of a group are a number that stands (STOCK), not a "
                                    + members.measure()
                                    + ".",
                            "/members/measure"));
        }
        var units = Indicator.GROUP_MEMBER_COUNT.units();
        if (!units.contains(members.unit())) {
            return Findings.refuse(
                    Refusal.of(
                            GroupRejection.MEMBERS_ARE_PERSONS,
                            "The members of a group are counted in persons: "
                                    + String.join(" or ", units)
                                    + ", not '"
                                    + members.unit()
                                    + "'.",
                            "/members/unit"));
        }
        return Findings.NONE;
    }

    static Findings reported(CountGroupMembers c) {
        return c.members().kind() == Kind.NOT_REPORTED
                ? Findings.warn(
                        Warning.of(
                                "count-not-reported",
                                "The source says that there are members, not how many. It is"
                                        + " stored as not reported, which is not zero."))
                : Findings.NONE;
    }
}
