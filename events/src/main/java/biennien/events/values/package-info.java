/**
 * The value types that facts are made of. None of them can be built wrong: what is malformed is
 * refused with a {@link biennien.events.values.MalformedValue} that names the rule and says what to
 * write instead.
 *
 * <p>All texts are NFC, so that the same words have the same bytes. Valid time is counted in whole
 * local days of Asia/Ho_Chi_Minh; no value here knows a clock, a time zone or a language. "Not
 * recorded" is an absent field, "not reported" is a value, and zero is a number: three different
 * things.
 *
 * <p>Each type is stored as the scalar or the small object that its Javadoc shows. These forms are
 * for ever.
 */
@NullMarked
package biennien.events.values;

import org.jspecify.annotations.NullMarked;
