/// Something the reader wrote: about an article, a passage of one, or a comment.
package struct Note: Identifiable, Hashable, Sendable {
  /// What it is about.
  package enum Target: Hashable, Sendable {
    case article
    case passage(TextQuote)
    case comment(NotedComment)
  }

  /// The same in every library that the note is carried to.
  package var id: String
  package var target: Target
  /// Nil where the article is not here: it went, or the note came from elsewhere.
  package var article: Article.ID?
  /// Markdown (CommonMark).
  package var text: String
  package var created: Timestamp
  package var changed: Timestamp
  package var source: NoteSource

  package init(
    id: String, target: Target, article: Article.ID?, text: String, created: Timestamp,
    changed: Timestamp, source: NoteSource = NoteSource()
  ) {
    self.id = id
    self.target = target
    self.article = article
    self.text = text
    self.created = created
    self.changed = changed
    self.source = source
  }
}

/// A comment that the reader has written something about.
package struct NotedComment: Hashable, Sendable {
  package var thread: CommentThread.ID
  package var id: Comment.ID
  package var author: String?
  /// How it began, so that the note makes sense without it.
  package var words: String?
  package var permalink: String?

  package init(
    thread: CommentThread.ID, id: Comment.ID, author: String? = nil, words: String? = nil,
    permalink: String? = nil
  ) {
    self.thread = thread
    self.id = id
    self.author = author
    self.words = words
    self.permalink = permalink
  }
}

/// Which article a note belongs to, in words that outlive the article: as it is where it is here,
/// else as it was known last.
package struct NoteSource: Hashable, Sendable {
  package var guid: String?
  /// The address of the feed.
  package var feed: String?
  package var feedTitle: String?
  package var title: String?
  package var url: String?
  package var published: Timestamp?

  package init(
    guid: String? = nil, feed: String? = nil, feedTitle: String? = nil, title: String? = nil,
    url: String? = nil, published: Timestamp? = nil
  ) {
    self.guid = guid
    self.feed = feed
    self.feedTitle = feedTitle
    self.title = title
    self.url = url
    self.published = published
  }
}

/// Some of the reader's notes, changed last first, and where the next ones begin.
package struct NotePage: Hashable, Sendable {
  /// A place in the list of all notes.
  package struct Key: Hashable, Sendable {
    package var changed: Timestamp
    /// The note's number in the store.
    package var number: Int64

    package init(changed: Timestamp, number: Int64) {
      self.changed = changed
      self.number = number
    }
  }

  package var notes: [Note]
  /// Nil where no more are left.
  package var next: Key?

  package init(notes: [Note] = [], next: Key? = nil) {
    self.notes = notes
    self.next = next
  }
}

extension Note {
  /// Characters; what is longer is refused on the command line.
  package static let longest = 4000
  /// Characters of what an editor made, of texts of several libraries that were joined, and of what
  /// is read from elsewhere.
  package static let longestKept = 50_000

  /// `text` with plain line breaks and without white space around it; empty for no note.
  package static func cleaned(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return String(lines.joined(separator: "\n").trimmed)
  }

  /// A name that no other note has: the digits of a UUID of version 4 (RFC 9562, section 5.4).
  package static func newID() -> ID {
    var random = SystemRandomNumberGenerator()
    let high = (random.next() as UInt64) & ~0xF000 | 0x4000
    let low = (random.next() as UInt64) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// What was read where the note was made: the passage, or how the comment began.
  package var quote: String? {
    switch target {
    case .article: nil
    case .passage(let passage): passage.quote
    case .comment(let comment): comment.words
    }
  }

  package var comment: NotedComment? {
    if case .comment(let comment) = target { comment } else { nil }
  }
}
