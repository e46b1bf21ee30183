package org.pillarwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.pillarwatch.ingest.address.WebAddress;
import org.pillarwatch.ingest.feed.opml.OpmlReader;
import org.pillarwatch.ingest.feed.opml.UnreadableOpml;
import org.springframework.core.io.ClassPathResource;

class DefaultFeedsTest {

  @Test
  void areProperAddressesEachOnceInAFolder() throws UnreadableOpml, IOException {
    var list =
        new OpmlReader().read(new ClassPathResource("default-feeds.opml").getContentAsByteArray());

    assertThat(list.outlines())
        .hasSizeGreaterThan(50)
        .allSatisfy(feed -> assertThat(feed.folder()).isNotNull())
        .extracting(feed -> WebAddress.of(feed.address()))
        .doesNotHaveDuplicates();
  }
}
