package org.pillarwatch.ingest.fetch.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.pillarwatch.chassis.delivery.RootCause;
import org.pillarwatch.chassis.outbound.PrivateAddress;
import org.pillarwatch.ingest.fetch.FetchOutcome;
import org.pillarwatch.ingest.fetch.FetchOutcome.Failure;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refusal;
import org.pillarwatch.ingest.fetch.FetchOutcome.Refused;
import org.pillarwatch.ingest.fetch.FetchOutcome.Unreachable;

/** Classifies the failure of an exchange. */
final class FailedExchange {

  private FailedExchange() {}

  static FetchOutcome outcome(String host, IOException failure) {
    return switch (failure) {
      case BodyRefused refused -> new Refused(refused.reason(), detail(refused));
      case PrivateAddress inside -> new Refused(Refusal.PRIVATE_ADDRESS, host);
      case UnknownHostException unknown -> new Unreachable(Failure.DNS, host);
      case ConnectTimeoutException late -> new Unreachable(Failure.TIMEOUT, "no connection");
      case SocketTimeoutException late -> new Unreachable(Failure.TIMEOUT, "no answer");
      case ConnectException refused -> new Unreachable(Failure.CONNECT, detail(refused));
      case NoRouteToHostException away -> new Unreachable(Failure.CONNECT, detail(away));
      case SSLException insecure -> new Unreachable(Failure.TLS, detail(insecure));
      case IOException other when other.getCause() instanceof HttpException garbled ->
          new Unreachable(Failure.PROTOCOL, detail(garbled));
      case IOException other -> new Unreachable(Failure.RESET, detail(other));
    };
  }

  private static String detail(Exception failure) {
    return RootCause.of(failure).message();
  }
}
