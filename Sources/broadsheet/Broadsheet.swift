@main
enum Broadsheet {
  static func main() {}
}
