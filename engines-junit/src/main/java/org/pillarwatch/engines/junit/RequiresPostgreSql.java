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
 *
 * <p>A Spring context that is cached keeps the database of the class it was created for. A class
 * with the same configuration works on that one: ask the context for its data source.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EnginesExtension.class)
public @interface RequiresPostgreSql {}
