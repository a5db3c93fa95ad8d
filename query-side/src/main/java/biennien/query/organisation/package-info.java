/** Agencies, enterprises and schools, with every name and size they had. */
@NullMarked
package biennien.query.organisation;

import org.jspecify.annotations.NullMarked;
