package org.pillarwatch.engines.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that needs a PostgreSQL database. The database is empty at the start of the
 * class and not shared; the server is shared by the whole test run.
 *
 * <p>Its address is in the system properties {@code spring.datasource.url}, {@code .username} and
 * {@code .password} before a Spring context or the test instance is created, in {@link
 * Engines#database(Class)}, and a parameter of type {@link FreshDatabase} receives it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EnginesExtension.class)
public @interface RequiresPostgreSql {}
