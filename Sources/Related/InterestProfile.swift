internal import Glibc
package import Models

/// What the reader opens and skips, by feeds and by words: a naive Bayes classifier.
///
/// What a feed or a word says is the log-odds of the articles with it to have been opened, against
/// those of all; it is drawn towards 0 where few articles say it, and older ones count less.
package struct InterestProfile: Sendable {
  /// Fewer events than this say nothing.
  package static let leastEvents = 10
  /// Seconds after which an event counts half.
  private static let halfLife = 30.0 * 86_400
  /// So many articles with a feed or word are believed by half.
  private static let doubt = 3.0
  /// What says less than this much of the strongest explains nothing.
  private static let telling = 0.25
  /// How many of an article's terms are looked at, the strongest.
  private static let terms = 24

  /// How much was opened and skipped of something.
  private struct Evidence {
    var opened = 0.0
    var skipped = 0.0

    mutating func add(_ mass: Double, _ kind: InterestEvent.Kind) {
      switch kind {
      case .opened: opened += mass
      case .starred: opened += 3 * mass
      case .skipped: skipped += mass
      }
    }
  }

  private var feedWeights: [Feed.ID: Double] = [:]
  private var termWeights: [UInt64: Double] = [:]

  /// Nil where there are too few events to say anything.
  package init?(_ events: [InterestEvent], at now: Timestamp) {
    guard events.count >= Self.leastEvents else { return nil }
    var all = Evidence()
    var feeds: [Feed.ID: Evidence] = [:]
    var terms: [UInt64: Evidence] = [:]
    for event in events {
      let age = Double(max(0, now.seconds(since: event.at)))
      let mass = exp2(-age / Self.halfLife)
      all.add(mass, event.kind)
      feeds[event.feed, default: Evidence()].add(mass, event.kind)
      Self.forEachTerm(of: event.terms) { term, weight in
        terms[TermCounter.hash(term), default: Evidence()].add(mass * weight, event.kind)
      }
    }
    let share = (all.opened + 1) / (all.opened + all.skipped + 2)
    feedWeights = feeds.mapValues { Self.weight(of: $0, share: share) }
    termWeights = terms.mapValues { Self.weight(of: $0, share: share) }
  }

  /// `share` is how much of all was opened.
  private static func weight(of evidence: Evidence, share: Double) -> Double {
    let mass = evidence.opened + evidence.skipped
    let own = (evidence.opened + share) / (mass + 1)
    return (logOdds(own) - logOdds(share)) * mass / (mass + doubt)
  }

  private static func logOdds(_ share: Double) -> Double { log(share / (1 - share)) }

  /// The strongest terms; the strongest of all has the weight 1.
  private static func forEachTerm(
    of packed: PackedTerms, _ body: (UnsafeBufferPointer<UInt8>, Double) -> Void
  ) {
    var count = 0
    packed.eachTerm { term, weight, _ in
      count += 1
      guard count <= terms else { return }
      body(term, Double(weight) / 255)
    }
  }
}

// MARK: Judging

extension InterestProfile {
  /// What the profile says of an article, as `RowInterest.score`: what its feed says, and what its
  /// words say by their weights, as a vector of length 1.
  package func score(feed: Feed.ID, terms: PackedTerms) -> Double {
    var (sum, length) = (0.0, 0.0)
    Self.forEachTerm(of: terms) { term, weight in
      length += weight * weight
      guard let known = termWeights[TermCounter.hash(term)] else { return }
      sum += weight * known
    }
    let ofTerms = length > 0 ? sum / length.squareRoot() : 0
    return tanh(((feedWeights[feed] ?? 0) + ofTerms) / 2)
  }

  /// The feed's title and the words of an article that say most for its score, at most three, the
  /// strongest first.
  package func words(for row: Headline, terms: PackedTerms) -> [String] {
    let sign = score(feed: row.feed, terms: terms) < 0 ? -1.0 : 1
    var found: [(term: String, weight: Double)] = []
    var length = 0.0
    Self.forEachTerm(of: terms) { term, weight in
      length += weight * weight
      guard let known = termWeights[TermCounter.hash(term)], sign * known > 0 else { return }
      found.append((String(decoding: term, as: UTF8.self), sign * known * weight))
    }
    found.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    let ofFeed = row.source.isEmpty ? 0 : sign * (feedWeights[row.feed] ?? 0)
    // As a part of the score, like the feed's.
    let ofTerm = length > 0 ? (found.first?.weight ?? 0) / length.squareRoot() : 0
    let least = max(ofFeed, ofTerm) * Self.telling
    let telling = found.filter { $0.weight >= least * length.squareRoot() }
    let words = Ranking.reasons(telling.map(\.term), headlines: [row.title])
    guard ofFeed >= least, ofFeed > 0 else { return words }
    return ofFeed >= ofTerm ? [row.source] + words.prefix(2) : words.prefix(2) + [row.source]
  }

  /// The judge that this profile makes; nil where events are too few.
  package static func judge(by events: [InterestEvent], at now: Timestamp) -> InterestJudge? {
    guard let profile = InterestProfile(events, at: now) else { return nil }
    return InterestJudge(
      score: { profile.score(feed: $0, terms: $1) },
      words: { profile.words(for: $0, terms: $1) })
  }
}

// MARK: Showing it

extension InterestProfile {
  /// Feeds that were opened or skipped more often than others, the strongest first.
  package var strongestFeeds: [(feed: Feed.ID, weight: Double)] {
    feedWeights.map { (feed: $0.key, weight: $0.value) }.sorted {
      abs($0.weight) != abs($1.weight)
        ? abs($0.weight) > abs($1.weight) : $0.feed.rawValue < $1.feed.rawValue
    }
  }

  /// Words likewise, at most `limit` of the opened and of the skipped ones each; `events` are those
  /// that the profile was made from, `headlines` make pairs of characters readable.
  package func strongestTerms(
    of events: [InterestEvent], headlines: [String], limit: Int
  ) -> [(term: String, weight: Double)] {
    var found: [String: Double] = [:]
    for event in events {
      Self.forEachTerm(of: event.terms) { term, _ in
        found[String(decoding: term, as: UTF8.self)] = termWeights[TermCounter.hash(term)] ?? 0
      }
    }
    let wanted = Self.readable(found.filter { $0.value > 0 }, headlines, limit)
    let skipped = Self.readable(found.filter { $0.value < 0 }, headlines, limit)
    return (wanted + skipped).sorted {
      abs($0.weight) != abs($1.weight) ? abs($0.weight) > abs($1.weight) : $0.term < $1.term
    }
  }

  private static func readable(
    _ weights: [String: Double], _ headlines: [String], _ limit: Int
  ) -> [(term: String, weight: Double)] {
    let terms = weights.sorted {
      abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.key < $1.key
    }.prefix(4 * limit).map(\.key)
    var readable: [(term: String, weight: Double)] = []
    for term in terms where readable.count < limit {
      // Its neighbours among the others make a pair of characters a stretch of a headline.
      let words = Ranking.reasons([term] + terms.filter { $0 != term }, headlines: headlines)
      let isKnown = readable.contains { $0.term == words.first }
      guard let word = words.first, word.contains(term), !isKnown else { continue }
      readable.append((word, weights[term] ?? 0))
    }
    return readable
  }
}
