/**
 * The yearly recognition "safe in security and order": a subject registers, is assessed, and is
 * recognised or refused; a recognition can be revoked. One stream is one subject in one year, and
 * one subject has one stream in a year.
 *
 * <p>Rules: primary, kindergarten and nursery schools, small and micro enterprises and armed-forces
 * agencies can't be subjects. An assessment is made under the circular in force on its day and in
 * its year, with the criteria of its kind of subject. A commune needs all areas, agencies,
 * enterprises and schools under it registered and 70 of 100 of them recognised. Which people's
 * committee decides is read by the day of the decision.
 *
 * <p>A subject that names its organisation is what the record says of it on the day of
 * registration: its name, its size, its kind of school; what is said otherwise is refused. However
 * a subject is told, by an old name, an alias or its organisation, it has one certification of a
 * year.
 *
 * <p>Law: Circular 124/2021/TT-BCA, Art. 1, 3 to 8 and 10; before it Circular 23/2012/TT-BCA; since
 * 2025 with the changes of Circular 48/2025/TT-BCA. Revoking has no procedure that we have seen.
 */
@NullMarked
package biennien.command.certification;

import org.jspecify.annotations.NullMarked;
