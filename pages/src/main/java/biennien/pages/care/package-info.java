/** What is in a steward's care: processors, parked events, read models, the ledger, accounts. */
@NullMarked
package biennien.pages.care;

import org.jspecify.annotations.NullMarked;
