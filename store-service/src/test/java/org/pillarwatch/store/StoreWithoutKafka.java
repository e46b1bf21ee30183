package org.pillarwatch.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole service with its database and a port of its own, while Kafka is away. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = StoreService.class,
    properties = {
      "spring.config.name=store-service",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "spring.kafka.listener.auto-startup=false"
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public @interface StoreWithoutKafka {}
