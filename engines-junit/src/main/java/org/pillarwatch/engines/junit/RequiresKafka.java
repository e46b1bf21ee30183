package org.pillarwatch.engines.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that needs a Kafka broker. The broker is shared by the whole test run and does
 * not create topics automatically; topics and groups need names that no other class uses.
 *
 * <p>Its address is in the system property {@code spring.kafka.bootstrap-servers} before a Spring
 * context or the test instance is created, in {@link Engines#kafka()}, and a parameter of type
 * {@link RunningKafka} receives it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EnginesExtension.class)
public @interface RequiresKafka {}
