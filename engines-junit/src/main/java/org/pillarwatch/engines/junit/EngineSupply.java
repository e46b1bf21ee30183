package org.pillarwatch.engines.junit;

/** Provider of engines. */
sealed interface EngineSupply permits ContainerSupply, EmbeddedSupply {

  RunningKafka startKafka();

  /** Creates a database; starts the server if necessary. */
  FreshDatabase createDatabase(String name);
}
