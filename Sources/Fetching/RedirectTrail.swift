/// What the hops so far mean for the next one and for the answer.
struct RedirectTrail {
  private(set) var count = 0
  /// Whether a public host was among the hops: from then on private ones are out of bounds.
  var cameFromPublic = false
  /// Where the unbroken run of permanent redirects at the start has led.
  private(set) var permanentURL: String?
  private var isUnbroken = true

  /// Notes a redirect with `status` to `url`.
  mutating func follow(_ status: Int, to url: TransferURL) {
    count += 1
    isUnbroken = isUnbroken && (status == 301 || status == 308)
    if isUnbroken { permanentURL = url.textWithCredentials }
  }

  /// Whether `url` is of the origin that the request's validators belong to.
  func mayReceiveValidators(of request: Request, at url: TransferURL) -> Bool {
    // An address that cannot be read gave no validators.
    guard let owner = try? TransferURL(request.validatorsURL ?? request.url) else { return false }
    return owner.origin == url.origin
  }

  /// The statuses whose `Location` is followed with GET (RFC 9110, section 15.4).
  static func isRedirect(_ status: Int) -> Bool {
    switch status {
    case 301, 302, 303, 307, 308: true
    default: false
    }
  }
}
