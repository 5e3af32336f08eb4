import Models

/// The sites whose feeds are found by a rule, in the forms that they document themselves.
///
/// A line is a host, a path, what the feed is called, where it is, and perhaps what has to stand in
/// the page; two blanks or more part them. `*.` stands for any name before a host, `*` for any host;
/// `{name}` takes a part of the path, `{name…}` the rest of it, and a last `…` lets anything follow.
/// Braces in the last column take letters and digits from the page. `{origin}` (scheme and host) and
/// `{page}` (the address without its query) are always known. The first path that fits decides.
///
/// To add a site, add a line here and one to `KnownSitesTests`.
enum KnownSites {
  /// Sites that are known by their host.
  static let byHost = KnownSite.rows(
    #"""
    # Videos
    youtube.com             /channel/UC{id}/…             Videos              https://www.youtube.com/feeds/videos.xml?channel_id=UC{id}
    youtube.com             /playlist?list={id}           Playlist            https://www.youtube.com/feeds/videos.xml?playlist_id={id}
    youtube.com             /@{name}/…                    Videos              https://www.youtube.com/feeds/videos.xml?channel_id=UC{id}  "externalId":"UC{id}"
    youtube.com             /c/{name}/…                   Videos              https://www.youtube.com/feeds/videos.xml?channel_id=UC{id}  "externalId":"UC{id}"
    youtube.com             /user/{name}/…                Videos              https://www.youtube.com/feeds/videos.xml?channel_id=UC{id}  "externalId":"UC{id}"
    youtube.com             /watch?v={v}                  Videos              https://www.youtube.com/feeds/videos.xml?channel_id=UC{id}  "channelId":"UC{id}"
    vimeo.com               /{user}                       Videos              https://vimeo.com/{user}/videos/rss
    vimeo.com               /channels/{name}              Videos              https://vimeo.com/channels/{name}/videos/rss

    # Programs and their sources
    github.com              /{user}                       Activity            https://github.com/{user}.atom
    github.com              /{user}/{repo}                Releases            https://github.com/{user}/{repo}/releases.atom
    github.com              /{user}/{repo}                Tags                https://github.com/{user}/{repo}/tags.atom
    github.com              /{user}/{repo}                Commits             https://github.com/{user}/{repo}/commits.atom
    github.com              /{user}/{repo}/releases/…     Releases            https://github.com/{user}/{repo}/releases.atom
    github.com              /{user}/{repo}/tags           Tags                https://github.com/{user}/{repo}/tags.atom
    github.com              /{user}/{repo}/commits        Commits             https://github.com/{user}/{repo}/commits.atom
    github.com              /{user}/{repo}/commits/{branch…}  Commits             https://github.com/{user}/{repo}/commits/{branch}.atom
    github.com              /{user}/{repo}/tree/{branch…}  Commits             https://github.com/{user}/{repo}/commits/{branch}.atom
    gitlab.com              /{user}                       Activity            https://gitlab.com/{user}.atom
    gitlab.com              /{user}/{repo}                Releases            https://gitlab.com/{user}/{repo}/-/releases.atom
    gitlab.com              /{user}/{repo}                Tags                https://gitlab.com/{user}/{repo}/-/tags?format=atom
    gitlab.com              /{user}/{repo}                Commits             https://gitlab.com/{user}/{repo}/-/commits?format=atom
    gitlab.com              /{user}/{repo}/-/releases/…   Releases            https://gitlab.com/{user}/{repo}/-/releases.atom
    gitlab.com              /{user}/{repo}/-/tags/…       Tags                https://gitlab.com/{user}/{repo}/-/tags?format=atom
    gitlab.com              /{user}/{repo}/-/commits/{branch…}  Commits             https://gitlab.com/{user}/{repo}/-/commits/{branch}?format=atom
    codeberg.org            /{user}                       Activity            https://codeberg.org/{user}.rss
    codeberg.org            /{user}/{repo}                Releases            https://codeberg.org/{user}/{repo}/releases.rss
    codeberg.org            /{user}/{repo}                Activity            https://codeberg.org/{user}/{repo}.rss
    codeberg.org            /{user}/{repo}/releases/…     Releases            https://codeberg.org/{user}/{repo}/releases.rss
    git.sr.ht               /~{user}/{repo}/…             Releases            https://git.sr.ht/~{user}/{repo}/refs/rss.xml
    git.sr.ht               /~{user}/{repo}/…             Commits             https://git.sr.ht/~{user}/{repo}/log/rss.xml
    sourceforge.net         /projects/{name}/…            Files               https://sourceforge.net/projects/{name}/rss
    pypi.org                /project/{name}/…             Releases            https://pypi.org/rss/project/{name}/releases.xml
    pypi.org                /                             Updates             https://pypi.org/rss/updates.xml
    crates.io               /crates/{name}/…              Releases            https://static.crates.io/rss/crates/{name}.xml

    # Posts
    reddit.com              /                             Front page          https://www.reddit.com/.rss
    reddit.com              /r/{name}                     Posts               https://www.reddit.com/r/{name}/.rss
    reddit.com              /r/{name}/hot                 Hot posts           https://www.reddit.com/r/{name}/hot/.rss
    reddit.com              /r/{name}/new                 New posts           https://www.reddit.com/r/{name}/new/.rss
    reddit.com              /r/{name}/rising              Rising posts        https://www.reddit.com/r/{name}/rising/.rss
    reddit.com              /r/{name}/top?t={span}        Top posts           https://www.reddit.com/r/{name}/top/.rss?t={span}
    reddit.com              /r/{name}/top                 Top posts           https://www.reddit.com/r/{name}/top/.rss
    reddit.com              /r/{name}/comments/{id}/…     Comments            https://www.reddit.com/r/{name}/comments/{id}/.rss
    reddit.com              /user/{name}/…                Posts               https://www.reddit.com/user/{name}/.rss
    reddit.com              /u/{name}/…                   Posts               https://www.reddit.com/user/{name}/.rss
    bsky.app                /profile/{name}               Posts               https://bsky.app/profile/{name}/rss
    news.ycombinator.com    /…                            Front page          https://news.ycombinator.com/rss
    lobste.rs               /                             Front page          https://lobste.rs/rss
    lobste.rs               /newest                       Newest              https://lobste.rs/newest.rss
    lobste.rs               /t/{tag}                      Tag                 https://lobste.rs/t/{tag}.rss
    mastodon.social         /@{user}                      Posts               https://mastodon.social/@{user}.rss
    mastodon.social         /tags/{tag}                   Posts               https://mastodon.social/tags/{tag}.rss
    lemmy.world             /c/{name}                     Posts               https://lemmy.world/feeds/c/{name}.xml
    lemmy.ml                /c/{name}                     Posts               https://lemmy.ml/feeds/c/{name}.xml

    # Publishing
    *.substack.com          /…                            Posts               {origin}/feed
    medium.com              /tag/{tag}/…                  Tag                 https://medium.com/feed/tag/{tag}
    medium.com              /{name}                       Stories             https://medium.com/feed/{name}
    medium.com              /{name}/tagged/{tag}          Tag                 https://medium.com/feed/{name}/tagged/{tag}
    *.medium.com            /…                            Stories             {origin}/feed
    *.wordpress.com         /category/{name…}             Category            {origin}/category/{name}/feed/
    *.wordpress.com         /tag/{name}                   Tag                 {origin}/tag/{name}/feed/
    *.wordpress.com         /…                            Posts               {origin}/feed/
    *.blogspot.com          /…                            Posts               {origin}/feeds/posts/default
    tumblr.com              /{name}                       Posts               https://{name}.tumblr.com/rss
    *.tumblr.com            /tagged/{tag}                 Tag                 {origin}/tagged/{tag}/rss
    *.tumblr.com            /                             Posts               {origin}/rss
    dev.to                  /t/{tag}                      Tag                 https://dev.to/feed/tag/{tag}
    dev.to                  /{user}                       Posts               https://dev.to/feed/{user}
    letterboxd.com          /{user}                       Diary               https://letterboxd.com/{user}/rss/
    store.steampowered.com  /app/{id}/…                   News                https://store.steampowered.com/feeds/news/app/{id}/
    store.steampowered.com  /news/app/{id}/…              News                https://store.steampowered.com/feeds/news/app/{id}/

    # Questions
    stackoverflow.com       /                             Questions           {origin}/feeds
    stackoverflow.com       /questions                    Questions           {origin}/feeds
    stackoverflow.com       /questions/tagged/{tag}       Tag                 {origin}/feeds/tag/{tag}
    stackoverflow.com       /questions/{id}/…             Answers             {origin}/feeds/question/{id}
    stackoverflow.com       /users/{id}/…                 Activity            {origin}/feeds/user/{id}
    serverfault.com         /                             Questions           {origin}/feeds
    serverfault.com         /questions                    Questions           {origin}/feeds
    serverfault.com         /questions/tagged/{tag}       Tag                 {origin}/feeds/tag/{tag}
    serverfault.com         /questions/{id}/…             Answers             {origin}/feeds/question/{id}
    serverfault.com         /users/{id}/…                 Activity            {origin}/feeds/user/{id}
    superuser.com           /                             Questions           {origin}/feeds
    superuser.com           /questions                    Questions           {origin}/feeds
    superuser.com           /questions/tagged/{tag}       Tag                 {origin}/feeds/tag/{tag}
    superuser.com           /questions/{id}/…             Answers             {origin}/feeds/question/{id}
    superuser.com           /users/{id}/…                 Activity            {origin}/feeds/user/{id}
    askubuntu.com           /                             Questions           {origin}/feeds
    askubuntu.com           /questions                    Questions           {origin}/feeds
    askubuntu.com           /questions/tagged/{tag}       Tag                 {origin}/feeds/tag/{tag}
    askubuntu.com           /questions/{id}/…             Answers             {origin}/feeds/question/{id}
    askubuntu.com           /users/{id}/…                 Activity            {origin}/feeds/user/{id}
    mathoverflow.net        /                             Questions           {origin}/feeds
    mathoverflow.net        /questions                    Questions           {origin}/feeds
    mathoverflow.net        /questions/tagged/{tag}       Tag                 {origin}/feeds/tag/{tag}
    mathoverflow.net        /questions/{id}/…             Answers             {origin}/feeds/question/{id}
    mathoverflow.net        /users/{id}/…                 Activity            {origin}/feeds/user/{id}
    *.stackexchange.com     /                             Questions           {origin}/feeds
    *.stackexchange.com     /questions                    Questions           {origin}/feeds
    *.stackexchange.com     /questions/tagged/{tag}       Tag                 {origin}/feeds/tag/{tag}
    *.stackexchange.com     /questions/{id}/…             Answers             {origin}/feeds/question/{id}
    *.stackexchange.com     /users/{id}/…                 Activity            {origin}/feeds/user/{id}

    # Papers and encyclopedias
    arxiv.org               /list/{name}/…                New papers          https://rss.arxiv.org/rss/{name}
    arxiv.org               /archive/{name}               New papers          https://rss.arxiv.org/rss/{name}
    *.wikipedia.org         /                             Featured articles   {origin}/w/api.php?action=featuredfeed&feedformat=atom&feed=featured
    *.wikipedia.org         /                             On this day         {origin}/w/api.php?action=featuredfeed&feedformat=atom&feed=onthisday
    *.wikipedia.org         /                             Picture of the day  {origin}/w/api.php?action=featuredfeed&feedformat=atom&feed=potd
    *.wikipedia.org         /wiki/{title…}                Changes             {origin}/w/index.php?title={title}&action=history&feed=atom
    """#)

  /// Programs that run many sites: known by what stands in the page, and only where the page itself
  /// names no feed.
  static let byPage = KnownSite.rows(
    #"""
    *                       /@{user}                      Posts               {origin}/@{user}.rss  mastodon
    *                       /tags/{tag}                   Posts               {origin}/tags/{tag}.rss  mastodon
    *                       /c/{name}                     Posts               {origin}/feeds/c/{name}.xml  lemmy
    *                       /u/{name}                     Posts               {origin}/feeds/u/{name}.xml  lemmy
    *                       /a/{name}/…                   Videos              {origin}/feeds/videos.xml?accountName={name}  PeerTube
    *                       /c/{name}/…                   Videos              {origin}/feeds/videos.xml?videoChannelName={name}  PeerTube
    *                       /c/{name…}                    Category            {origin}/c/{name}.rss  content="Discourse
    *                       /t/{name…}                    Topic               {origin}/t/{name}.rss  content="Discourse
    *                       /                             Latest topics       {origin}/latest.rss  content="Discourse
    *                       /{user}/{repo}                Releases            {origin}/{user}/{repo}/releases.rss  Forgejo
    *                       /{user}/{repo}                Releases            {origin}/{user}/{repo}/releases.rss  Gitea
    *                       /{user}/{repo}                Tags                {origin}/{user}/{repo}/-/tags?format=atom  content="GitLab"
    *                       /category/{name…}             Category            {origin}/category/{name}/feed/  /wp-content/
    *                       /…                            Posts               {origin}/feed/  /wp-content/
    *                       /…                            Posts               {origin}/rss/  content="Ghost
    *                       /{name…}                      Posts               {page}?format=rss  static1.squarespace.com
    """#)
}

extension [KnownSite] {
  /// What the rules say about `address`, without asking anybody; `page` is what stands there.
  func candidates(for address: String, page: String?) -> [FeedCandidate] {
    let parts = WebAddress(address)
    guard parts.isWeb else { return [] }
    let found = compactMap { site in
      site.candidate(for: parts, page: page).map { (site: site, candidate: $0) }
    }
    return found.filter { $0.site.path == found[0].site.path }.map(\.candidate)
  }
}
