/// The theme files that are compiled in, by name.
package enum BundledThemes {
  package static let all: [(name: String, bytes: [UInt8])] = []
}
