/** Pages of the desk for signing in, one's own account, all accounts and the audit trail. */
@NullMarked
package org.pillarwatch.store.desk.account;

import org.jspecify.annotations.NullMarked;
