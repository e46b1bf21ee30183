package org.pillarwatch.chassis.delivery;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Turns an {@link Error} of a listener into an exception.
 *
 * <p>An {@code Error} ends a consumer for good, and nothing else reports it: one page that
 * overflows the stack would stop its partitions. What says that the virtual machine itself is
 * broken, such as {@link OutOfMemoryError}, is let through.
 */
final class ErrorsArePoison implements MethodInterceptor {

  @Override
  public @Nullable Object invoke(MethodInvocation listener) throws Throwable {
    try {
      return listener.proceed();
    } catch (StackOverflowError error) {
      throw new ListenerError(error);
    } catch (VirtualMachineError broken) {
      throw broken;
    } catch (Error error) {
      throw new ListenerError(error);
    }
  }

  /** An error that a record gave rise to. */
  static final class ListenerError extends RuntimeException {
    ListenerError(Error error) {
      super(error);
    }
  }
}
