package org.pillarwatch.chassis.access;

/**
 * A path without access control, for a handler that authenticates its callers itself. A service
 * declares it as a bean.
 *
 * @param path in the syntax of Spring's path patterns
 */
public record PublicPath(String path) {}
