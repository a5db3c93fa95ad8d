/** The keys of personal names, alone and in the append. */
package biennien.app.person;
