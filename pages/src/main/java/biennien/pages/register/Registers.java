package biennien.pages.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All registers that are shown as lists, in the order of the overview. */
public final class Registers {
    private static final Map<String, Register> ALL =
            Stream.of(NumberRegisters.all(), ThingRegisters.all(), ActRegisters.all())
                    .flatMap(List::stream)
                    .collect(
                            Collectors.toMap(
                                    Register::name, one -> one, (a, b) -> a, LinkedHashMap::new));

    /** Headings of the overview, in order. */
    static final List<String> GROUPS = List.of("numbers", "things", "results", "work", "frame");

    private Registers() {}

    public static Optional<Register> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static List<Register> in(String group) {
        return ALL.values().stream().filter(one -> one.group().equals(group)).toList();
    }
}
