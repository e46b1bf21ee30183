package org.pillarwatch.engines.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class need a Kafka broker. It is one broker for the whole test run, with
 * automatic topic creation off: name topics and groups so that they cannot meet another class's.
 *
 * <p>Its address is in the system property {@code spring.kafka.bootstrap-servers} before a Spring
 * context or the test instance is made, in {@link Engines#kafka()}, and a parameter of type {@link
 * RunningKafka} receives it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EnginesExtension.class)
public @interface RequiresKafka {}
