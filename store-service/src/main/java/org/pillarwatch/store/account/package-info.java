/** Accounts of people, their roles and sessions, and the tokens of programs. */
@NullMarked
package org.pillarwatch.store.account;

import org.jspecify.annotations.NullMarked;
