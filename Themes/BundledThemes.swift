/// The theme files that are compiled in, by name.
package enum BundledThemes {
  package static let all: [(name: String, bytes: [UInt8])] = [
    ("gruvbox-dark", PackageResources.gruvbox_dark_theme),
    ("high-contrast", PackageResources.high_contrast_theme),
    ("ink", PackageResources.ink_theme),
    ("mono", PackageResources.mono_theme),
    ("newsprint", PackageResources.newsprint_theme),
    ("solarized-light", PackageResources.solarized_light_theme),
  ]
}
