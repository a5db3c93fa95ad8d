/** Stories, wiring and habits: what only the whole house can show. */
package biennien.app;
