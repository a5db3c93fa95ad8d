package biennien.command.person;

import biennien.command.kernel.Refusal;
import biennien.command.kernel.Rejection;
import biennien.command.kernel.Screening;
import biennien.events.law.LegalBasis;
import biennien.events.values.Name;
import biennien.events.values.Reason;
import biennien.events.values.Remark;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name of a group or a collective, or a remark of an inspection, is read by everybody and stays
 * for ever, so it names no person. Caught is what print shows a person by: a form of address before
 * a name of two or more words, or a telephone number. Streets such as "Bà Triệu" and "Bà Huyện
 * Thanh Quan" may stand in a name; what a rule can't tell apart is left to whoever records it.
 */
public final class NamedPerson {

    private enum Rule implements Rejection {
        PERSON_NAMED;

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public @Nullable LegalBasis legalBasis() {
            return null;
        }
    }

    private static final String NAME = " \\p{Lu}\\p{L}* \\p{Lu}\\p{L}*";

    private static final Pattern PERSON =
            Pattern.compile(
                    "^(?iu:đồng chí|đ/c|ông|bà|anh|chị|cô|chú|bác|cụ)"
                            + NAME
                            + "|(?<= )(?:đồng chí|đ/c|ông|bà|anh|chị|cô|chú|bác|cụ)"
                            + NAME);

    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)0\\d(?:[ .]?\\d){7,9}(?!\\d)");

    private NamedPerson() {}

    /** The "no" to a name that shows a person; it does not repeat the name. */
    public static Optional<Refusal> refusalOf(@Nullable Name name, String pointer) {
        return name != null && isShownBy(name.value())
                ? Optional.of(
                        new Refusal(
                                Rule.PERSON_NAMED,
                                "This name is public and stays for ever, so it may not hold a"
                                        + " person's name or telephone number. Write what the body"
                                        + " is called without them, such as \"Tổ tự quản số 1\".",
                                pointer,
                                null))
                : Optional.empty();
    }

    /** The "no" to a remark that shows a person; it does not repeat the words. */
    public static Optional<Refusal> refusalIn(Remark remark, String pointer) {
        return isShownBy(remark.value())
                ? Optional.of(
                        new Refusal(
                                Rule.PERSON_NAMED,
                                "A remark is about a body, is public and stays for ever, so it may"
                                        + " not hold a person's name or telephone number. Name the"
                                        + " office instead, such as \"Giám đốc Công an tỉnh\".",
                                pointer,
                                null))
                : Optional.empty();
    }

    /**
     * The "no" to a purpose that shows a person; it does not repeat the words. It has nothing of a
     * place or a body to tell, so also what only reads like a name is refused. It is not compared
     * with the sealed name: who could have guesses confirmed that way would leave no trace.
     */
    public static Optional<Refusal> refusalIn(Reason purpose, String pointer) {
        return isShownBy(purpose.value()) || Screening.readsLikeAName(purpose.value())
                ? Optional.of(
                        new Refusal(
                                Rule.PERSON_NAMED,
                                "A purpose is stored in plain for ever, so it may not hold a"
                                        + " person's name or telephone number. Say what the name is"
                                        + " needed for, such as \"Kiểm tra hồ sơ khen thưởng\".",
                                pointer,
                                null))
                : Optional.empty();
    }

    private static boolean isShownBy(String text) {
        return PERSON.matcher(text).find() || TELEPHONE.matcher(text).find();
    }
}
