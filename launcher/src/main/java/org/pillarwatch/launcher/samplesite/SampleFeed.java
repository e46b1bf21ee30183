package org.pillarwatch.launcher.samplesite;

import java.net.URI;

/**
 * A feed of the sample site.
 *
 * @param name the outlet's name, for people
 * @param language of the outlet, {@code en} or {@code es}
 * @param url where the feed is served while the site is open
 */
public record SampleFeed(String name, String language, URI url) {}
