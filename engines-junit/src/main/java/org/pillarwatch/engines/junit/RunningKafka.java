package org.pillarwatch.engines.junit;

/**
 * The broker of this test run.
 *
 * @param bootstrapServers {@code host:port} for clients
 */
public record RunningKafka(String bootstrapServers) {}
