/**
 * Commendations: who conferred which form on whom, and whether it was annulled.
 *
 * <p>Rules: the conferrer has the right to the form on the day of the decision; chairs of district
 * people's committees confer nothing after 2025-06-30. Under the collaborator ground nobody is
 * named, because the name would disclose an informant: there is a count and nothing else. A
 * person's name arrives sealed under the person's own key and is never read here. A commendation is
 * annulled once, on one of the grounds of the law.
 *
 * <p>Law: Law 06/2022/QH15, Art. 77 to 80 and chapter VII; before it Law 15/2003/QH11; Circular
 * 20/2025/TT-BCA on the commemorative medal; Law 91/2025/QH15 on personal data.
 */
@NullMarked
package biennien.command.commendation;

import org.jspecify.annotations.NullMarked;
