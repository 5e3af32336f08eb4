extension Catalogue {
  /// Programming, open source and its planets.
  static let software = """
    US  en  programming  Lobsters  https://lobste.rs/rss
    US  en  programming  Swift.org  https://www.swift.org/atom.xml
    US  en  programming  Rust Blog  https://blog.rust-lang.org/feed.xml
    US  en  programming  This Week in Rust  https://this-week-in-rust.org/atom.xml
    US  en  programming  The Go Blog  https://go.dev/blog/feed.atom
    US  en  programming  Planet Python  https://planetpython.org/rss20.xml
    US  en  programming  Planet PostgreSQL  https://planet.postgresql.org/rss20.xml
    US  en  programming  Planet Haskell  https://planet.haskell.org/rss20.xml
    US  en  programming  ACM Queue  https://queue.acm.org/rss/feeds/queuecontent.xml
    CA  en  programming  InfoQ  https://feed.infoq.com/  https://www.infoq.com/
    US  en  open-source  LWN  https://lwn.net/headlines/rss
    US  en  open-source  Phoronix  https://www.phoronix.com/rss.php
    US  en  open-source  kernel.org  https://www.kernel.org/feeds/kdist.xml
    US  en  open-source  Planet Debian  https://planet.debian.org/rss20.xml
    US  en  open-source  Debian News  https://www.debian.org/News/news
    US  en  open-source  Planet GNOME  https://planet.gnome.org/atom.xml
    DE  en  open-source  Planet KDE  https://planet.kde.org/global/atom.xml
    GB  en  open-source  Planet Ubuntu  https://planet.ubuntu.com/rss20.xml
    GB  en  open-source  OMG! Ubuntu  https://www.omgubuntu.co.uk/feed
    US  en  open-source  Fedora Magazine  https://fedoramagazine.org/feed/
    US  en  open-source  Arch Linux News  https://archlinux.org/feeds/news/
    US  en  open-source  FreeBSD News  https://www.freebsd.org/news/feed.xml
    US  en  open-source  Planet Mozilla  https://planet.mozilla.org/atom.xml
    IN  en  open-source  It’s FOSS  https://itsfoss.com/rss/
    US  en  open-source  Free Software Foundation  https://static.fsf.org/fsforg/rss/news.xml  https://www.fsf.org/
    DE  en  open-source  Free Software Foundation Europe  https://fsfe.org/news/news.en.rss
    DE  en  open-source  The Document Foundation  https://blog.documentfoundation.org/feed/
    US  en  open-source  Wikimedia Diff  https://diff.wikimedia.org/feed/
    US  en  open-source  Let’s Encrypt  https://letsencrypt.org/feed.xml
    """
}
