package biennien.app;

import biennien.command.kernel.Rejection;
import biennien.command.kernel.Warning;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every rule that the command side knows, read from its classes.
 *
 * <p>A refusal is a constant of an enum that implements {@link Rejection}. The code of a warning is
 * a text in the method that makes the {@link Warning}. Where that method holds none, it was handed
 * one, and the methods that call it are looked at in its place; lambdas are methods too. Long
 * messages are no codes: those are lower-case words with hyphens. A code with an ending that is
 * only known at run time is found as its beginning, such as {@code merged-into-another-}.
 */
final class RulesInCode {
    private static final String COMMANDS = "biennien.command";
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern BEGINNING = Pattern.compile("([a-z]+-)+(?=\u0001)");

    /**
     * A rule, once for each feature that has it.
     *
     * @param feature the package below {@code biennien.command}
     */
    record Rule(String feature, String code) implements Comparable<Rule> {
        @Override
        public int compareTo(Rule other) {
            int byFeature = feature.compareTo(other.feature);
            return byFeature == 0 ? code.compareTo(other.code) : byFeature;
        }
    }

    /** What a method calls, and the texts in it that look like codes. */
    private record Body(String feature, Set<String> calls, Set<String> codes) {}

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(COMMANDS);

    private RulesInCode() {}

    static Map<Rule, Rejection> refusals() {
        Map<Rule, Rejection> found = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isEnum() && type.isAssignableTo(Rejection.class)) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    var reason = (Rejection) constant;
                    found.put(new Rule(feature(type.getPackageName()), reason.code()), reason);
                }
            }
        }
        return found;
    }

    /** The codes of warnings; one that ends with a hyphen is the beginning of several. */
    static Set<Rule> warnings() {
        Map<String, Body> bodies = new HashMap<>();
        for (JavaClass type : CLASSES) {
            read(type, bodies);
        }
        Set<Rule> found = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        var makers = new ArrayDeque<String>();
        String constructor = Warning.class.getName().replace('.', '/') + ".<init>";
        makers.add(constructor);
        while (!makers.isEmpty()) {
            String maker = makers.remove();
            boolean called = false;
            for (var method : bodies.entrySet()) {
                Body body = method.getValue();
                if (body.calls().contains(maker)) {
                    called = true;
                    body.codes().forEach(code -> found.add(new Rule(body.feature(), code)));
                    if (body.codes().isEmpty() && seen.add(method.getKey())) {
                        makers.add(method.getKey());
                    }
                }
            }
            if (!called) {
                throw new AssertionError(maker + " makes a warning; its code was not found.");
            }
        }
        return found;
    }

    private static void read(JavaClass type, Map<String, Body> bodies) {
        ClassModel read = ClassFile.of().parse(bytes(type));
        String owner = read.thisClass().asInternalName();
        String feature = feature(type.getPackageName());
        for (MethodModel method : read.methods()) {
            Set<String> calls = new HashSet<>();
            Set<String> codes = new TreeSet<>();
            method.code()
                    .ifPresent(code -> code.forEach(element -> collect(element, calls, codes)));
            // Methods of one name are taken as one: a lambda is named once, and so are the others
            // that hand a code on.
            String name = owner + "." + method.methodName().stringValue();
            bodies.merge(name, new Body(feature, calls, codes), RulesInCode::both);
        }
    }

    private static Body both(Body one, Body other) {
        one.calls().addAll(other.calls());
        one.codes().addAll(other.codes());
        return one;
    }

    private static void collect(CodeElement element, Set<String> calls, Set<String> codes) {
        switch (element) {
            case LoadConstantInstruction load when load.constantValue() instanceof String text -> {
                if (CODE.matcher(text).matches()) {
                    codes.add(text);
                }
            }
            case InvokeInstruction call ->
                    calls.add(call.owner().asInternalName() + "." + call.name().stringValue());
            case InvokeDynamicInstruction dynamic -> {
                for (Object argument : dynamic.bootstrapArgs()) {
                    if (argument instanceof DirectMethodHandleDesc handle) {
                        String owner = handle.owner().descriptorString();
                        calls.add(
                                owner.substring(1, owner.length() - 1) + "." + handle.methodName());
                    } else if (argument instanceof String recipe) {
                        var beginning = BEGINNING.matcher(recipe);
                        if (beginning.lookingAt()) {
                            codes.add(beginning.group());
                        }
                    }
                }
            }
            default -> {}
        }
    }

    private static byte[] bytes(JavaClass type) {
        try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String feature(String packageName) {
        List<String> parts = Arrays.asList(packageName.split("\\."));
        return parts.size() > 2 ? parts.get(2) : "";
    }
}
