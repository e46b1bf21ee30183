package org.pillarwatch.classify.consume;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that no retry can help, and why. */
record Poison(ConsumerRecord<?, ?> fetched, Exception cause) {}
