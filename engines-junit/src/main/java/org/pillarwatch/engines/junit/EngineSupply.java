package org.pillarwatch.engines.junit;

/** One way to come by the engines. */
sealed interface EngineSupply permits ContainerSupply, EmbeddedSupply {

  RunningKafka startKafka();

  /** Starts the server when it does not run yet. */
  FreshDatabase createDatabase(String name);
}
