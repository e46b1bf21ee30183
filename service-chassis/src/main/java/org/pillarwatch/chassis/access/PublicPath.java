package org.pillarwatch.chassis.access;

/**
 * A path that anybody may call, by any name of this machine, since what answers there asks for a
 * proof of its own. A bean of a service that has one.
 *
 * @param path in the syntax of Spring's path patterns
 */
public record PublicPath(String path) {}
