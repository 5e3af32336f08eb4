/// Takes the particles off Korean words.
package enum KoreanParticles {
  /// The word without one particle at its end; at least two syllables stay.
  package static func stem(_ word: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    for particle in particles
    where word.count >= particle.count + 2 && word.suffix(particle.count).elementsEqual(particle) {
      return word.dropLast(particle.count)
    }
    return word
  }

  /// Longest first.
  private static let particles: [[UInt32]] =
    """
    에서는 으로는 에게서 이라고 까지 부터 에서 에게 으로 이나 처럼 보다 라고 하고 이며 은 는 이 가 을 를 의 에 도 로 와 과 만
    """.split(separator: " ").map { $0.unicodeScalars.map { $0.value } }
}
