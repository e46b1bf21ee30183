package org.pillarwatch.ledger.link;

/** The condition that all connections of a link share. */
final class LinkState {

  private Condition condition = new Condition.Sound();

  synchronized void set(Condition condition) {
    this.condition = condition;
    notifyAll();
  }

  synchronized boolean isCut() {
    return condition instanceof Condition.Cut;
  }

  /** Blocks until a received chunk may be forwarded. */
  void pass() throws InterruptedException {
    if (awaitSound() instanceof Condition.Slow(var delay)) {
      Thread.sleep(delay);
      awaitSound();
    }
  }

  private synchronized Condition awaitSound() throws InterruptedException {
    while (condition instanceof Condition.Silent) {
      wait();
    }
    return condition;
  }
}
