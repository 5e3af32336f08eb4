import Models

/// An article of the sample edition before it is written in its feed's format.
struct SampleArticle: Sendable {
  /// The last part of its address and of its guid.
  let slug: String
  /// HTML in RSS and Atom, plain in JSON Feed, as these formats have it.
  var title: String?
  /// Minutes before the edition is read, negative for the future; nil for no date at all.
  var age: Int64?
  var author: String?
  /// BCP 47; nil for English.
  var language: String?
  var tags: [String] = []
  var audio: SampleAudio?
  var discussion: SampleDiscussion?
  let html: String

  func date(at now: Timestamp) -> Timestamp? { age.map { now.advanced(by: -60 * $0) } }
}

/// A recording that comes with an article.
struct SampleAudio: Sendable {
  let url: String
  let bytes: Int
  let seconds: Int
}

/// Lengths of time in minutes, for dating articles.
enum Age {
  static let hour: Int64 = 60
  static let day: Int64 = 24 * hour
  static let week: Int64 = 7 * day
}
