import CCurl
import Glibc
import Models

/// What the reader set for one feed, in libcurl's words.
extension Transfer {
  var hasProxy: Bool { job.request.access?.proxy != nil }

  /// libcurl passes over a file of cookies that is not there.
  static func check(_ access: Access?) throws(FetchError) {
    guard let path = access?.cookiesFile else { return }
    guard Glibc.access(path, R_OK) == 0 else {
      throw FetchError(.cookiesUnreadable, detail: String(cString: strerror(errno)))
    }
  }

  func setAccess() -> Bool {
    guard setCredentials() else { return false }
    guard let access = job.request.access else { return true }
    var isSet = true
    if let path = access.cookiesFile { isSet = isSet && set(CURLOPT_COOKIEFILE, path) }
    if let proxy = access.proxy {
      // An empty list of exceptions, or `no_proxy` of the environment would count.
      isSet = isSet && set(CURLOPT_PROXY, proxy) && set(CURLOPT_NOPROXY, "")
    }
    return isSet
  }

  /// The address's own user and password, which stay within their origin, or else the reader's.
  ///
  /// libcurl's default scheme for these is Basic, and only Basic.
  private func setCredentials() -> Bool {
    if url.hasCredentials {
      return set(CURLOPT_USERNAME, url.user) && set(CURLOPT_PASSWORD, url.password)
    }
    guard let access = job.request.access, let owner = try? TransferURL(access.owner),
      owner.origin == url.origin
    else { return true }
    var isSet = true
    if let user = access.credentials?.user { isSet = isSet && set(CURLOPT_USERNAME, user) }
    if let password = access.credentials?.password {
      isSet = isSet && set(CURLOPT_PASSWORD, password)
    }
    guard access.usesNetrc else { return isSet }
    return isSet && set(CURLOPT_NETRC, Int(CURL_NETRC_OPTIONAL.rawValue))
  }
}
