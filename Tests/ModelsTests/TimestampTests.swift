import Models
import Testing

@Test func `moments at the ends of time saturate`() {
  #expect(Timestamp(.max).advanced(by: 1) == Timestamp(.max))
  #expect(Timestamp(.min).advanced(by: -1) == Timestamp(.min))
  #expect(Timestamp(.max).seconds(since: Timestamp(.min)) == .max)
  #expect(Timestamp(.min).seconds(since: Timestamp(.max)) == .min)
  #expect(Timestamp(90).seconds(since: Timestamp(30)) == 60)
}
