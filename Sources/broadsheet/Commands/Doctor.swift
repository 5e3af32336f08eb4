import Library
import Models

extension Subcommand {
  func doctor(_ arguments: Arguments, _ context: Context) throws {
    guard arguments.positionals.isEmpty else {
      throw Failure.usage("doctor takes no words; broadsheet help doctor explains it")
    }
    let doctor = LibraryDoctor(directory: context.directory)
    let console = context.console
    guard var report = try doctor.examine(at: Clock.now) else {
      throw Failure(.noInput, "there is no library in \(context.directory)")
    }
    try tell(report, console)
    if arguments.has(.repair), !report.faults.isEmpty {
      let repaired = try doctor.repair(report, at: Clock.now)
      report = repaired.after
      try console.line(repaired.done)
      try tell(report, console)
    }
    guard report.faults.isEmpty else { throw Failure(.dataError, "") }
    if arguments.has(.compact) {
      let (before, after) = try doctor.compact()
      try console.line("compacted from \(before / 1_000) kB to \(after / 1_000) kB")
    }
  }

  private func tell(_ report: DoctorReport, _ console: Console) throws {
    for (name, value) in report.facts {
      try console.line(name + String(repeating: " ", count: max(1, 13 - name.count)) + value)
    }
    for fault in report.faults { try console.line("wrong: " + fault) }
    for remark in report.remarks { try console.line("note: " + remark) }
    if report.faults.isEmpty { try console.line("The library is healthy.") }
  }
}
