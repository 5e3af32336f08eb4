package import Models

/// What a server, or a file, answered in the end.
package struct Response: Sendable {
  /// The status code of the last answer (RFC 9110, section 15); a file gives 200 or 304.
  package let status: Int
  /// Where the answer came from, after all redirects, without user, password and fragment.
  package private(set) var url: String
  /// Where an unbroken run of 301 and 308 answers at the start led, which is the address to keep.
  ///
  /// It carries the request's user and password on as long as the origin is the same.
  package let permanentURL: String?
  /// What to ask with next time; a 304 hands on those of the request that it does not replace.
  package let validators: HTTPValidators
  /// The `Content-Type` field as it came.
  package var contentType: String?
  /// Seconds to wait as `Retry-After` says, from now.
  package let retryAfter: Int?
  /// Seconds that the answer stays fresh by `Cache-Control` or `Expires`; zero if it must be asked
  /// for again, nothing if the server did not say.
  package let maxAge: Int?
  /// How many requests the server still takes, where it says so.
  package let rateLimit: RateLimit?
  /// The fields that the request wanted, as far as they came, by name in lower case.
  package let fields: [String: String]
  /// Whether it came from the public internet, as far as that can be told: what it names may not lead
  /// into a private network.
  package let isPublic: Bool
  /// The decompressed body.
  package var body: [UInt8]
  /// While there is this answer, others wait for the room that its body took.
  private let hold: BodyHold?

  /// Whether the address that was asked for has moved for good.
  package var isPermanentlyMoved: Bool { permanentURL != nil }

  package init(
    status: Int, url: String, permanentURL: String? = nil,
    validators: HTTPValidators = HTTPValidators(), contentType: String? = nil,
    retryAfter: Int? = nil, maxAge: Int? = nil, rateLimit: RateLimit? = nil,
    fields: [String: String] = [:], isPublic: Bool = false, body: [UInt8] = [],
    hold: BodyHold? = nil
  ) {
    self.status = status
    self.url = url
    self.permanentURL = permanentURL
    self.validators = validators
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.maxAge = maxAge
    self.rateLimit = rateLimit
    self.fields = fields
    self.isPublic = isPublic
    self.body = body
    self.hold = hold
  }

  /// The same answer, said to come from another address: behind a mirror.
  package consuming func at(_ url: String) -> Response {
    self.url = url
    return self
  }

  /// Seconds for which the whole host is to be left alone, since it asks all its visitors for time
  /// (RFC 6585, section 4; RFC 9110, section 15.6.4). Nil where it does not, and for hosts of the
  /// private network.
  package var hostPause: Int? {
    guard isPublic else { return nil }
    switch status {
    case 429: return retryAfter ?? rateLimit?.wait ?? HostPauses.usual
    case 503: return retryAfter ?? rateLimit?.wait
    default: return nil
    }
  }
}
