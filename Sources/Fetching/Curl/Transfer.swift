import CCurl
import Models

/// One request on its way, hop by hop, and the libcurl handle that carries it.
///
/// Lives on the fetch thread. libcurl knows its address while the handle is in a `MultiHandle`, and
/// `FetchLoop` keeps it for at least as long.
final class Transfer {
  /// What a caller handed over, and where the answer goes.
  struct Job: Sendable {
    let id: UInt64
    let request: Request
    let answer: CheckedContinuation<Result<Response, FetchError>, Never>
  }

  let job: Job
  let thread: FetchThread
  let handle: UnsafeMutableRawPointer

  var url: TransferURL
  var redirects = RedirectTrail()
  var head = ResponseHead()
  var headerBytes = 0
  /// Whether the request of this hop could be sent.
  var isConnected = false
  var body: [UInt8] = []
  /// What the body has taken of the budget.
  var heldBytes = 0
  /// Whether the budget is no limit any more.
  var exceedsBudget = false
  /// What it waits for, since when; nil while it does not wait.
  var pause: (bytes: Int, since: ContinuousClock.Instant)?
  /// Why we ended the transfer ourselves, which libcurl's own result does not tell.
  var ownFailure: FetchError?
  /// Whether the body is taken undecoded, since its coding is none that there is.
  var takesBodyAsItIs = false
  /// A redirect's body is not worth more than this: the connection is given up instead.
  var hasLongRedirectBody = false

  private let clock = ContinuousClock()
  private var hopStart: ContinuousClock.Instant?
  /// Time spent on the wire by the hops that are over.
  private(set) var spent = Duration.zero
  private var fields: UnsafeMutablePointer<curl_slist>?
  private let errorText: UnsafeMutablePointer<CChar>

  var limits: FetchLimits { thread.limits }

  /// `thread` is the one that this runs on, and outlives it.
  init(_ job: Job, on thread: FetchThread) throws(FetchError) {
    let url = try TransferURL(job.request.url)
    try Self.check(job.request.access)
    guard let handle = shim_easy_init() else {
      throw FetchError.noHandle
    }
    self.job = job
    self.thread = thread
    self.url = url
    self.handle = handle
    redirects.cameFromPublic = job.request.cameFromPublic
    // Only now, since a half-made transfer that throws is not cleaned up by `deinit`.
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    thread.budget.giveBack(heldBytes)
    shim_easy_cleanup(handle)
    shim_slist_free_all(fields)
    errorText.deallocate()
  }

  /// The transfer that libcurl means by one of its handles.
  static func of(_ handle: UnsafeMutableRawPointer) -> Transfer? {
    var context: UnsafeMutableRawPointer?
    shim_easy_get_pointer(handle, CURLINFO_PRIVATE, &context)
    return context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  var status: Int {
    var status = 0
    shim_easy_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    return status
  }

  /// libcurl's words for what went wrong.
  func detail(of code: CURLcode) -> String {
    let text = String(cString: errorText)
    return text.isEmpty ? String(cString: shim_easy_strerror(code)) : text
  }

  func hopEnded() {
    guard let hopStart else { return }
    spent += clock.now - hopStart
    self.hopStart = nil
  }

  /// Makes the handle ready for the next hop, to `url`.
  func prepare() throws(FetchError) {
    head = ResponseHead()
    headerBytes = 0
    isConnected = false
    dropBody()
    pause = nil
    hasLongRedirectBody = false
    errorText[0] = 0
    hopStart = clock.now
    shim_easy_reset(handle)
    guard setAddress(), setManners(), setAccess(), setLimits(), setFields(), setCallbacks()
    else {
      throw FetchError(.failed, detail: "libcurl refuses an option")
    }
  }

  private func setAddress() -> Bool {
    set(CURLOPT_URL, url.text) && set(CURLOPT_PROTOCOLS_STR, "http,https")
      && set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
  }

  private func setManners() -> Bool {
    // Redirects are followed by `FetchLoop`: it alone knows what may go along to the next host.
    // NOSIGNAL, since libcurl's signals are the process's; the fetch thread blocks SIGPIPE itself.
    // QUICK_EXIT, since otherwise ending a transfer waits for the resolver's thread.
    set(CURLOPT_FOLLOWLOCATION, 0) && set(CURLOPT_NOSIGNAL, 1) && set(CURLOPT_QUICK_EXIT, 1)
      && set(CURLOPT_USERAGENT, job.request.access?.userAgent ?? Imprint.userAgent())
      && (takesBodyAsItIs || set(CURLOPT_ACCEPT_ENCODING, ""))
      && set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
      && set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1) && set(CURLOPT_BUFFERSIZE, 100 * 1024)
  }

  private func setLimits() -> Bool {
    let left = Duration.seconds(max(1, job.request.deadline)) - spent
    let milliseconds =
      left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
    return set(CURLOPT_TIMEOUT_MS, Int(max(1, min(milliseconds, Int64(Int32.max)))))
      && set(CURLOPT_CONNECTTIMEOUT, max(1, limits.connectSeconds))
      && set(CURLOPT_LOW_SPEED_LIMIT, 1)
      && set(CURLOPT_LOW_SPEED_TIME, max(1, limits.stallSeconds))
      && set(CURLOPT_MAXFILESIZE, max(1, min(job.request.maximumBytes, Int(Int32.max))))
  }

  private func setFields() -> Bool {
    shim_slist_free_all(fields)
    fields = nil
    var isSet = add(field: "Accept", job.request.accept)
    if redirects.mayReceiveValidators(of: job.request, at: url) {
      isSet = isSet && add(field: "If-None-Match", job.request.validators.etag)
      isSet = isSet && add(field: "If-Modified-Since", job.request.validators.lastModified)
    }
    return isSet && shim_easy_set_list(handle, CURLOPT_HTTPHEADER, fields) == CURLE_OK
  }

  private func setCallbacks() -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    let contexts = [
      CURLOPT_PRIVATE, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA,
      CURLOPT_PREREQDATA,
    ]
    return contexts.allSatisfy { shim_easy_set_pointer(handle, $0, context) == CURLE_OK }
      && shim_easy_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText) == CURLE_OK
      && setReceivers()
  }

  func set(_ option: CURLoption, _ value: Int) -> Bool {
    shim_easy_set_long(handle, option, value) == CURLE_OK
  }

  func set(_ option: CURLoption, _ value: String) -> Bool {
    shim_easy_set_string(handle, option, value) == CURLE_OK
  }

  func set(_ option: CURLoption, _ value: [UInt8]) -> Bool {
    shim_easy_set_string(handle, option, value.map { CChar(bitPattern: $0) } + [0]) == CURLE_OK
  }

  /// Adds a field to the request; one without a value, or with one that no field can hold, is left out.
  private func add(field name: String, _ value: String?) -> Bool {
    guard let value, !value.isEmpty, let bytes = HeaderText.bytes(of: value) else { return true }
    let line = (Array("\(name): ".utf8) + bytes + [0]).map { CChar(bitPattern: $0) }
    guard let longer = shim_slist_append(fields, line) else { return false }
    fields = longer
    return true
  }
}
