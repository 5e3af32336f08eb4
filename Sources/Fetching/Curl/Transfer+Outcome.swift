import CCurl
import Models

/// What a finished hop means.
extension Transfer {
  enum Outcome {
    case answered(Response)
    /// One more hop is due, to `url`.
    case goesOn
  }

  /// Where this answer redirects to, once its head is complete.
  var redirectLocation: String? {
    guard head.isComplete, RedirectTrail.isRedirect(status) else { return nil }
    return head["location"]
  }

  func outcome(of code: CURLcode, now: Timestamp) throws(FetchError) -> Outcome {
    hopEnded()
    if let location = redirectLocation, code == CURLE_OK || hasLongRedirectBody {
      try follow(location)
      return .goesOn
    }
    if code == CURLE_BAD_CONTENT_ENCODING, !takesBodyAsItIs, !isCoded {
      takesBodyAsItIs = true
      return .goesOn
    }
    guard code == CURLE_OK else {
      throw ownFailure ?? failure(of: code)
    }
    return .answered(response(now: now))
  }

  /// Whether the body has a coding that HTTP knows; some servers name a character set there.
  private var isCoded: Bool {
    let known = ["gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd"]
    let codings = head["content-encoding"]?.lowercased().split { $0 == "," || $0 == " " } ?? []
    return codings.contains { known.contains(String($0)) }
  }

  private func follow(_ location: String) throws(FetchError) {
    guard redirects.count < limits.redirects else {
      throw FetchError(.tooManyRedirects).reaching(.redirects(limits.redirects))
    }
    guard let bytes = HeaderText.bytes(of: location) else {
      throw FetchError(.badAddress).reaching(.redirect)
    }
    let next = try destination(bytes)
    // What a proxy connects to cannot be seen from here; names that say so themselves can.
    if hasProxy, PrivateAddress.isNamed(by: next.origin.host),
      !PrivateAddress.isNamed(by: url.origin.host)
    {
      throw FetchError(.privateAddress)
    }
    url = next
    redirects.follow(status, to: url)
  }

  private func destination(_ location: [UInt8]) throws(FetchError) -> TransferURL {
    do throws(FetchError) {
      return try url.following(location)
    } catch {
      throw error.reaching(.redirect)
    }
  }

  private func response(now: Timestamp) -> Response {
    var validators = head.validators
    if status == 304 {
      validators.etag = validators.etag ?? job.request.validators.etag
      validators.lastModified = validators.lastModified ?? job.request.validators.lastModified
    }
    return Response(
      status: status, url: url.text, permanentURL: redirects.permanentURL,
      validators: validators, contentType: head["content-type"],
      retryAfter: Freshness.retryAfter(head, now: now), maxAge: Freshness.maxAge(head, now: now),
      rateLimit: RateLimit(head, now: now),
      fields: head.fields.filter { job.request.wantedFields.contains($0.key) },
      isPublic: hasProxy
        ? !PrivateAddress.isNamed(by: url.origin.host) : redirects.cameFromPublic,
      body: body, hold: hold())
  }

  private func failure(of code: CURLcode) -> FetchError {
    let error = FetchError(reason(for: code), detail: detail(of: code))
    switch error.reason {
    case .timedOut: return error.reaching(timeBound)
    case .tooLarge where code == CURLE_FILESIZE_EXCEEDED:
      return error.reaching(.body(bytes: job.request.maximumBytes))
    case .tooLarge: return error.reaching(.header(bytes: limits.headerBytes))
    default: return error
    }
  }

  /// libcurl has one code for all that takes too long.
  private var timeBound: FetchError.Bound {
    let deadline = max(1, job.request.deadline)
    // libcurl counts in milliseconds of its own.
    if spent >= .seconds(deadline) - .milliseconds(50) { return .whole(seconds: deadline) }
    return isConnected
      ? .silence(seconds: max(1, limits.stallSeconds))
      : .connecting(seconds: max(1, limits.connectSeconds))
  }

  private func reason(for code: CURLcode) -> FetchError.Reason {
    switch code {
    // What libcurl calls so is one field beyond its own limit of 100 KB, unless memory is out.
    case CURLE_OUT_OF_MEMORY where headerBytes > 0 && !head.isComplete: .tooLarge
    // CURLE_TOO_LARGE, its name since 8.6.
    case CURLcode(rawValue: 100): .tooLarge
    case CURLE_URL_MALFORMAT: .badAddress
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .cannotResolve
    case CURLE_COULDNT_CONNECT, CURLE_PROXY: .cannotConnect
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_FILESIZE_EXCEEDED: .tooLarge
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_SHUTDOWN_FAILED,
      CURLE_SSL_CRL_BADFILE, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT,
      CURLE_USE_SSL_FAILED:
      .tls
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR: .connectionLost
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM,
      CURLE_HTTP_RETURNED_ERROR, CURLE_TOO_MANY_REDIRECTS, CURLE_CHUNK_FAILED:
      .badProtocol
    case CURLE_BAD_CONTENT_ENCODING: .badCompression
    default: .failed
    }
  }
}
