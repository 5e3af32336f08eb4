import CCurl

extension FetchError {
  /// Why libcurl gave no handle: it is loaded when it is first needed.
  static var noHandle: FetchError {
    let isLoaded = shim_curl_library() != nil
    return FetchError(
      .failed, detail: isLoaded ? "out of memory" : "\(SHIM_CURL_LIBRARY) is not installed")
  }
}
